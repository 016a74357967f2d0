package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleLoaderTest {

  private static final String GOOD =
      """
      rules:
        - id: too-late
          version: 1
          template: deadline
          key: order
          at: due
          holds: "order.rank < rank.shipped"
          severity:
            - {is: error}
          owner: warehouse-lead
          light: red
          unit: h
          text:
            zh: {name: 名, summary: 述, expected: 期, observed: 见}
            en: {name: n, summary: s, expected: e, observed: o}
      """;

  private static List<String> problems(String yaml) {
    return load(Map.of("r.yaml", yaml)).problems().stream().map(Problem::toString).toList();
  }

  private static RulePack load(Map<String, String> files) {
    return new RuleLoader().load(files);
  }

  private static List<String> problemsWith(String good, String bad) {
    assertThat(GOOD).contains(good);
    return problems(GOOD.replace(good, bad));
  }

  @Test
  void theBuiltInPackIsSound() {
    assertThat(RuleFiles.builtIn().orThrow().rules().stream().map(Rule::id))
        .hasSize(50)
        .doesNotHaveDuplicates()
        .contains(
            "sync-miss", "hop-broken", "signoff-contradiction", "feed-silent", "priority-pick");
  }

  @Test
  void aSoundRuleHasNoProblems() {
    assertThat(problems(GOOD)).isEmpty();
  }

  @Test
  void anUnknownFieldIsNamedWithTheNearestOne() {
    assertThat(problemsWith("owner:", "ownr:"))
        .contains("r.yaml:10:5: unknown field 'ownr'; did you mean 'owner'?")
        .anyMatch(p -> p.endsWith("field 'owner' is missing"));
  }

  @Test
  void anUnknownTemplateIsNamedWithTheNearestOne() {
    assertThat(problemsWith("template: deadline", "template: deadlin"))
        .contains("r.yaml:4:15: 'deadlin' is not a template; did you mean 'deadline'?");
  }

  @Test
  void anUnknownChoiceIsNamedWithTheNearestOne() {
    assertThat(problemsWith("{is: error}", "{is: eror}"))
        .containsExactly("r.yaml:9:14: 'eror' is not a valid is; did you mean 'error'?");
  }

  @Test
  void aBadConditionIsShownAtItsColumn() {
    assertThat(problemsWith("\"order.rank < rank.shipped\"", "\"order.rank < rnk.shipped\""))
        .singleElement()
        .asString()
        .as("the column of 'rnk' in the line, quotes counted")
        .startsWith("r.yaml:7:26: condition: undeclared reference to 'rnk'");
    assertThat(problemsWith("\"order.rank < rank.shipped\"", "order.rank < rnk.shipped"))
        .singleElement()
        .asString()
        .startsWith("r.yaml:7:25: condition: undeclared reference to 'rnk'");
  }

  @Test
  void aTimeThatOrdersDoNotHaveIsRefused() {
    assertThat(problemsWith("at: due", "at: deu"))
        .containsExactly("r.yaml:6:9: 'deu' is not a time of an order; did you mean 'due'?");
  }

  @Test
  void aLaterSeverityNeedsItsTime() {
    assertThat(problemsWith("- {is: error}", "- {is: error}\n      - {is: critical}"))
        .containsExactly(
            "r.yaml:10:9: every severity but the first needs 'after', later than the one before, or 'over'");
    assertThat(problemsWith("{is: error}", "{is: error, after: PT1H}"))
        .containsExactly(
            "r.yaml:9:9: the first severity counts from the opening and has no 'after'");
  }

  @Test
  void aRepeatedFieldIsRefused() {
    assertThat(problemsWith("unit: h", "unit: h\n    unit: d"))
        .containsExactly("r.yaml:13:5: field 'unit' stands twice");
  }

  @Test
  void aRepeatedRuleIsRefused() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.yaml", GOOD);
    files.put("b.yaml", GOOD);
    RulePack pack = load(files);
    assertThat(pack.problems().stream().map(Problem::toString))
        .containsExactly("b.yaml:2:9: rule 'too-late' stands already in a.yaml:2");
    assertThatThrownBy(pack::orThrow).hasMessageContaining("b.yaml:2:9");
  }

  @Test
  void whatIsNotYamlIsShownAtItsPlace() {
    assertThat(problems("rules:\n  - id: [a\n"))
        .singleElement()
        .asString()
        .startsWith("r.yaml:3:1");
    assertThat(problems(""))
        .containsExactly("r.yaml:1:1: the file is empty; it needs a list 'rules'");
  }

  @Test
  void allProblemsAreFoundAtOnce() {
    assertThat(problems(GOOD.replace("key: order", "key: ordr").replace("light: red", "light: rd")))
        .hasSize(2);
  }
}
