package io.orderpulse.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README of the pack is made from the rules and their scenarios, so that it cannot differ. */
class RulesReadmeTest {

  private static final Path README = Path.of("../cep-patterns/src/main/resources/rules/README.md");
  private static final String MARK = "<!-- made from the rules and their scenarios -->\n";

  @Test
  void isThatOfTheRules() throws IOException {
    String before = Files.readString(README);
    String head = before.substring(0, before.indexOf(MARK) + MARK.length());
    String made = head + body();
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(README, made);
    }
    assertThat(Files.readString(README))
        .as("run this test with -Dgolden.write=true")
        .isEqualTo(made);
  }

  private static String body() {
    RulePack pack = RuleFiles.builtIn().orThrow();
    List<Rule> rules = // decisions raise no anomaly that a scenario could show
        pack.rules().stream().filter(rule -> !rule.alerting().decision()).toList();
    StringBuilder text =
        new StringBuilder("\n| rule | name | template | key | severity | owner |\n");
    text.append("|---|---|---|---|---|---|\n");
    for (Rule rule : rules) {
      text.append(
          "| [%s](#%s) | %s | %s | %s | %s | %s |\n"
              .formatted(
                  rule.id(),
                  rule.id(),
                  rule.zh().name(),
                  rule.template().wire(),
                  rule.key().wire(),
                  severities(rule),
                  rule.owner()));
    }
    List<ScenarioFile> files = ScenarioFiles.builtIn(pack);
    String file = "";
    for (Rule rule : rules) {
      if (!rule.source().equals(file)) {
        file = rule.source();
        text.append("\n## %s\n".formatted(file));
      }
      files.stream().filter(f -> f.rule().equals(rule.id())).forEach(f -> section(rule, f, text));
    }
    return text.toString();
  }

  private static void section(Rule rule, ScenarioFile file, StringBuilder text) {
    text.append("\n### %s\n".formatted(rule.id()));
    text.append("%s · %s. %s\n\n".formatted(rule.zh().name(), rule.en().name(), file.tells()));
    text.append("```\n").append(Timeline.of(file.scenarios().get(0))).append("\n```\n\n");
    file.notes().forEach(note -> text.append("- ").append(note).append('\n'));
    if (file.naive() != null) {
      text.append("- **Naive reading**: ").append(file.naive()).append('\n');
    }
    text.append("- **Proven**: ")
        .append(file.scenarios().stream().map(Scenario::name).collect(Collectors.joining("; ")))
        .append(".\n");
    if (!rule.params().isEmpty()) {
      text.append("- **Parameters**: ")
          .append(
              rule.params().entrySet().stream()
                  .map(e -> e.getKey() + " `" + e.getValue() + "`")
                  .collect(Collectors.joining(", ")))
          .append(".\n");
    }
    List<String> alerting = alerting(rule.alerting());
    if (rule.release().status() != Release.Status.LIVE) {
      alerting.add("off unless a profile switches it on");
    }
    if (!alerting.isEmpty()) {
      text.append("- **Alerting**: ").append(String.join("; ", alerting)).append(".\n");
    }
  }

  private static List<String> alerting(Alerting alerting) {
    List<String> parts = new ArrayList<>();
    if (!alerting.chain().isEmpty()) {
      parts.add(
          "then "
              + alerting.chain().stream()
                  .map(s -> s.role() + " after `" + s.after() + "`")
                  .collect(Collectors.joining(", ")));
    }
    if (!alerting.mutes().isEmpty()) {
      parts.add("mutes " + String.join(", ", alerting.mutes()).replace("|", " "));
    }
    if (alerting.stormBy() != null) {
      parts.add("storms fold by " + alerting.stormBy());
    }
    if (!alerting.actions().isEmpty()) {
      parts.add(
          "asks for "
              + String.join(", ", alerting.actions())
              + (alerting.actionsAt() == null ? "" : " at " + alerting.actionsAt().wire()));
    }
    if (!alerting.undo().isEmpty()) {
      parts.add("when cancelled for " + String.join(", ", alerting.undo()));
    }
    return parts;
  }

  private static String severities(Rule rule) {
    return rule.severity().stream()
        .map(s -> s.severity().wire())
        .distinct()
        .collect(Collectors.joining(" → "));
  }
}
