package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

/** The golden file is what version 1 wrote; it may never change, or savepoints are lost. */
class BulkEntrySerializerTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/bulk-entry.v1.bin");

  private final BulkEntrySerializer serializer = new BulkEntrySerializer();
  private final BufferedRequestState<BulkEntry> state =
      new BufferedRequestState<>(
          List.of(
              entry("orderpulse-order-health", "O-1", 7, 0, "{\"文\":1}"),
              entry("orderpulse-anomalies", "缺|order|O-1#0", Long.MAX_VALUE, 9, "")));

  @Test
  void shouldWriteTheGoldenBytes() throws IOException {
    byte[] bytes = serializer.serialize(state);
    if (Boolean.getBoolean("golden.write")) {
      Files.write(GOLDEN, bytes);
    }
    assertThat(serializer.getVersion()).isEqualTo(1);
    assertThat(bytes).isEqualTo(Files.readAllBytes(GOLDEN));
  }

  @Test
  void shouldReadTheGoldenBytes() throws IOException {
    assertThat(serializer.deserialize(1, Files.readAllBytes(GOLDEN)).getBufferedRequestEntries())
        .usingRecursiveComparison()
        .isEqualTo(state.getBufferedRequestEntries());
  }

  @Test
  void shouldRefuseAVersionItDoesNotKnow() {
    assertThatThrownBy(() -> serializer.deserialize(2, new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has version 2, this program reads 1");
  }

  private static RequestEntryWrapper<BulkEntry> entry(
      String index, String id, long version, int errors, String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return new RequestEntryWrapper<>(
        new BulkEntry(new Document(index, id, version, bytes), errors), 300);
  }
}
