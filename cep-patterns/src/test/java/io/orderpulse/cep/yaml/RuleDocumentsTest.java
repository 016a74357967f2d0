package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.cep.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleDocumentsTest {

  private static final String CURE =
      "it differs from the code; run this test with -Dgolden.write=true";

  @Test
  void areAsTheCodeSays() throws Exception {
    for (Map.Entry<String, String> file : RuleDocuments.files().entrySet()) {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(Path.of(file.getKey()), file.getValue());
      }
      assertThat(Path.of(file.getKey())).as(CURE).exists();
      assertThat(Files.readString(Path.of(file.getKey()))).as(CURE).isEqualTo(file.getValue());
    }
  }

  @Test
  void knowEveryTemplateThatTheEngineHas() {
    assertThat(RuleFields.templates())
        .containsAll(Templates.all().stream().map(TemplateKind::wire).toList());
    assertThat(RuleFields.templates()).allSatisfy(t -> assertThat(Purposes.of(t)).isNotBlank());
  }

  @Test
  void askForTheSameFieldsAsTheReader() {
    assertThat(RuleFields.own("expect"))
        .extracting(ClauseField::name)
        .containsExactly("start", "order", "from", "expect", "unless", "stop", "within");
    assertThat(RuleFields.own("sequence").get(0).fields())
        .extracting(ClauseField::name)
        .contains("name", "events", "contiguity", "min", "max", "greedy", "until");
  }
}
