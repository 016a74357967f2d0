package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the files of the module say, as rules: a change of the reader shows here. */
class GoldenRulesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/rules.txt");

  @Test
  void areReadAsTheyWere() throws Exception {
    String rules =
        RuleFilesOnDisk.pack().rules().stream()
            .map(GoldenRulesTest::lines)
            .collect(Collectors.joining("\n"));
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, rules);
    }
    assertThat(rules)
        .as("what is read has changed; run this test with -Dgolden.write=true and look at it")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void haveOneForEveryTemplate() {
    assertThat(
            RuleFilesOnDisk.pack().rules().stream()
                .map(rule -> rule.template().wire())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(RuleFields.templates());
  }

  private static String lines(Rule rule) {
    return """
        %s v%d %s %s
          %s
          %s
          %s
          %s
          %s
          %s %s
          %s
          %s
        """
        .formatted(
            rule.id(),
            rule.version(),
            rule.key(),
            rule.hash(),
            rule.template(),
            rule.severity(),
            rule.timing(),
            rule.alerting(),
            rule.release(),
            rule.params(),
            rule.unit(),
            rule.zh(),
            rule.en());
  }
}
