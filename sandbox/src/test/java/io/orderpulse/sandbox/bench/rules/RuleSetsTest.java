package io.orderpulse.sandbox.bench.rules;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.yaml.RuleLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 20, 100})
  void aSetIsTheBeginningOfTheLargest(int count) {
    assertThat(rules(count)).isEqualTo(rules(RuleSets.MOST).subList(0, count));
    assertThat(RuleSets.expect(count)).isEqualTo(RuleSets.expect(count));
  }

  @Test
  void aHundredRulesDiffer() {
    List<ExpectRule> rules = RuleSets.expect(100).rules();
    assertThat(rules).extracting(ExpectRule::clauses).doesNotHaveDuplicates();
    assertThat(rules.stream().map(ExpectRule::within).distinct().count()).isGreaterThan(10);
    assertThat(rules.stream().map(ExpectRule::within).min(Duration::compareTo))
        .contains(Duration.ofMinutes(1));
    assertThat(rules.stream().map(ExpectRule::within).max(Duration::compareTo))
        .contains(Duration.ofDays(3));
    assertThat(rules.stream().filter(rule -> rule.unless() != null).count()).isBetween(15L, 50L);
    assertThat(rules.stream().filter(rule -> !rule.start().tests().isEmpty()).count())
        .isBetween(25L, 60L);
  }

  /** A pair of steps has two scans, which are of one type. */
  @Test
  void eachEventTypeIsListenedToByAboutTwentyOfAHundredRules() {
    Map<String, Long> listeners =
        rules(100).stream()
            .flatMap(rule -> rule.template().selectors().stream().map(Selector::event).distinct())
            .filter(type -> !type.equals("order.cancelled"))
            .collect(groupingBy(Function.identity(), counting()));
    assertThat(listeners.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Step.values()).map(Step::type).distinct().toList());
    assertThat(listeners.remove(Step.SIGNED.type())).isBetween(30L, 50L);
    assertThat(listeners.values()).allSatisfy(n -> assertThat(n).isBetween(15L, 30L));
  }

  /** What engines get that do not read rule files. */
  @Test
  void theTextSaysWhatTheRulesSay() {
    List<ExpectRule> rules = RuleSets.expect(100).rules();
    List<Rule> read = rules(100);
    for (int i = 0; i < rules.size(); i++) {
      assertThat(read.get(i).id()).isEqualTo(rules.get(i).id());
      assertThat(read.get(i).key()).isEqualTo(KeyKind.ORDER);
      assertThat(read.get(i).template().wire()).isEqualTo("expect");
      assertThat(read.get(i).params()).containsEntry("limit", rules.get(i).within().toString());
      List<String> expected = new ArrayList<>(List.of(rules.get(i).start().yaml()));
      rules.get(i).ends().forEach(end -> expected.add(end.yaml()));
      assertThat(clauses(read.get(i).template().selectors())).isEqualTo(expected);
    }
  }

  private static List<String> clauses(List<Selector> selectors) {
    return selectors.stream()
        .map(
            s ->
                s.where() == null
                    ? "{event: %s}".formatted(s.event())
                    : "{event: %s, where: \"%s\"}".formatted(s.event(), s.where()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void otherSizesAreRefused(int count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSets.expect(count))
        .withMessage("a rule set has 0 to 100 rules, not " + count);
  }

  private static List<Rule> rules(int count) {
    return new RuleLoader()
        .load(Map.of("bench", RuleSets.expect(count).expects()))
        .orThrow()
        .rules();
  }
}
