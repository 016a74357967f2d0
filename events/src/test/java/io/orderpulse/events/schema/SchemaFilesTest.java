package io.orderpulse.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SchemaFilesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String CURE =
      "the published contract differs from the code; run: mvn -pl events compile exec:java@schemas";

  @Test
  void shouldBePublishedAsTheCodeSays() throws Exception {
    for (Map.Entry<String, String> file : SchemaGenerator.files().entrySet()) {
      Path published = RESOURCES.resolve(file.getKey());
      assertThat(published).as(CURE).exists();
      assertThat(Files.readString(published)).as(CURE).isEqualTo(file.getValue());
    }
  }

  @Test
  void shouldPublishNothingThatTheCodeDoesNotHave() throws Exception {
    Set<String> published = new TreeSet<>(Set.of("asyncapi.json"));
    for (Path file : SchemaGenerator.present(RESOURCES)) {
      published.add(RESOURCES.relativize(file).toString().replace('\\', '/'));
    }
    assertThat(published).as(CURE).isEqualTo(SchemaGenerator.files().keySet());
  }
}
