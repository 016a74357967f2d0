package io.orderpulse.dashboards.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Run with {@code -Dgolden.write=true} to write the golden files instead of checking them. */
class TemplateJsonTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<IndexTemplate> templates() {
    return Templates.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void shouldPrintTheTemplate(IndexTemplate template) throws IOException {
    check("template-" + template.name(), TemplateJson.template(template, "orderpulse", true));
  }

  @Test
  void shouldPrintTheLifecyclePolicy() throws IOException {
    check("policy-monthly", Lifecycle.policy());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void shouldLeaveOnlyTheLifecycleOutForServersWithoutIt(IndexTemplate template) {
    ObjectNode with = TemplateJson.template(template, "p", true);
    ObjectNode without = TemplateJson.template(template, "p", false);
    JsonNode removed = ((ObjectNode) with.at("/template/settings/index")).remove("lifecycle");
    assertThat(with).isEqualTo(without);
    assertThat(removed != null).isEqualTo(template.monthly());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void shouldBeStrictAtEveryLevel(IndexTemplate template) {
    assertThat(levels(TemplateJson.mappings(template)))
        .allSatisfy(level -> assertThat(level.path("dynamic").asText()).isEqualTo("strict"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void shouldHoldNoFactsOfARun(IndexTemplate template) {
    String json = TemplateJson.mappings(template).toString();
    assertThat(json).doesNotContain("\"detected\"", "\"watermark\"", "\"run\"", "\"origin\"");
  }

  private static Stream<JsonNode> levels(JsonNode level) {
    Stream<JsonNode> below =
        level.path("properties").valueStream().filter(n -> n.has("properties"));
    return Stream.concat(Stream.of(level), below.flatMap(TemplateJsonTest::levels));
  }

  private static void check(String name, JsonNode json) throws IOException {
    Path file = GOLDEN.resolve(name + ".json");
    String text = json.toPrettyString() + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, text);
    }
    assertThat(file).hasContent(text);
  }
}
