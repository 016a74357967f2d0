package io.orderpulse.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every rule of the pack does what its scenarios say, at the very millisecond. */
class ShippedScenariosITCase {

  private static final RulePack PACK = RuleFiles.builtIn().orThrow();
  private static final List<ScenarioFile> FILES = ScenarioFiles.builtIn(PACK);
  private static final List<Scenario> SCENARIOS =
      FILES.stream().flatMap(f -> f.scenarios().stream()).toList();

  private static List<List<Anomaly>> said;

  @BeforeAll
  static void run() throws Exception {
    said = ScenarioRun.run(PACK, SCENARIOS);
  }

  @Test
  void everyScenarioIsAsExpected() {
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < SCENARIOS.size(); i++) {
      String name = SCENARIOS.get(i).toString();
      ScenarioCheck.differences(SCENARIOS.get(i), said.get(i), ScenarioScript.start(i))
          .forEach(difference -> differences.add(name + ": " + difference));
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyRuleHasScenariosAndOpensInOne() {
    assertThat(FILES)
        .extracting(ScenarioFile::rule)
        .containsExactlyElementsOf(
            PACK.rules().stream().filter(r -> !r.alerting().decision()).map(Rule::id).toList());
    for (ScenarioFile file : FILES) {
      assertThat(file.scenarios())
          .as(file.rule())
          .hasSizeGreaterThanOrEqualTo(3)
          .anySatisfy(s -> assertThat(s.expect()).isNotEmpty())
          .anySatisfy(s -> assertThat(s.expect()).hasSizeLessThan(2));
    }
  }

  @Test
  void everyEpisodeOpensOnceAndResolvesOnce() {
    for (List<Anomaly> one : said) {
      Map<String, List<Anomaly>> episodes = new HashMap<>();
      one.forEach(
          a ->
              episodes
                  .computeIfAbsent(a.dedupKey() + "#" + a.episode(), k -> new ArrayList<>())
                  .add(a));
      episodes.forEach(
          (id, transitions) -> {
            assertThat(transitions.get(0).status()).as(id).isEqualTo(Status.OPEN);
            for (int i = 0; i < transitions.size(); i++) {
              Anomaly a = transitions.get(i);
              assertThat(a.seq()).as(id).isEqualTo(i + 1);
              assertThat(a.evidence()).as(id).isNotEmpty();
              assertThat(a.owner().role()).as(id).isNotBlank();
              assertThat(a.text().zh().summary()).as(id).doesNotContain("{");
              if (a.status() == Status.RESOLVED) {
                assertThat(i)
                    .as("nothing follows the end of " + id)
                    .isEqualTo(transitions.size() - 1);
              }
            }
          });
    }
  }

  @Test
  void aSecondRunSaysTheSame() throws Exception {
    assertThat(ScenarioRun.run(PACK, SCENARIOS)).isEqualTo(said);
  }

  @Test
  void aWrongExpectationIsToldInOneLine() {
    Scenario first = SCENARIOS.get(0);
    Scenario wrong =
        new Scenario(
            first.file(),
            first.line(),
            first.rule(),
            first.name(),
            first.given(),
            List.of(new Scenario.Expected(1, "OPEN", null, null, null)),
            first.until());
    assertThat(ScenarioCheck.differences(wrong, said.get(0), ScenarioScript.start(0)))
        .hasSize(1 + said.get(0).size())
        .first()
        .asString()
        .startsWith("expected OPEN at PT0.001S, and there was OPEN warning at PT5M");
  }
}
