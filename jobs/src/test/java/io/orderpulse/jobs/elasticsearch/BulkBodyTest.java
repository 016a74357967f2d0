package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkBodyTest {

  @Test
  void shouldWriteALineForTheActionAndOneForTheDocument() {
    byte[] body = BulkBody.of(List.of(entry("O-1", 7, "{\"a\":1}"), entry("订\"单", 0, "{}")));
    assertThat(new String(body, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"index":{"_index":"i","_id":"O-1","version":7,"version_type":"external_gte"}}
            {"a":1}
            {"index":{"_index":"i","_id":"订\\"单","version":0,"version_type":"external_gte"}}
            {}
            """);
  }

  @Test
  void shouldNotUnderestimateItsSize() {
    List<BulkEntry> entries = List.of(entry("订".repeat(170), Long.MAX_VALUE, "{\"文\":1}"));
    assertThat(BulkBody.of(entries).length).isLessThanOrEqualTo((int) entries.get(0).size());
  }

  private static BulkEntry entry(String id, long version, String source) {
    return new BulkEntry(
        new Document("i", id, version, source.getBytes(StandardCharsets.UTF_8)), 0);
  }
}
