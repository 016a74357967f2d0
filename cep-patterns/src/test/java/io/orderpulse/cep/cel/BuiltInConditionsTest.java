package io.orderpulse.cep.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.count.CountWindow;
import io.orderpulse.cep.template.deadline.Deadline;
import io.orderpulse.cep.yaml.RuleFiles;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The conditions of the built-in rules type-check against their events and run as closures. */
class BuiltInConditionsTest {

  record Use(String rule, String expression, Scope scope) {
    @Override
    public String toString() {
      return rule + ": " + expression;
    }
  }

  static Stream<Use> conditions() {
    return RuleFiles.builtIn().orThrow().rules().stream()
        .flatMap(rule -> Stream.concat(contexts(rule), selectors(rule)))
        .filter(use -> use.expression() != null)
        .filter(use -> !use.expression().contains("stages.")); // those need an automaton
  }

  private static Stream<Use> contexts(Rule rule) {
    Stream<String> expressions = Stream.empty();
    if (rule.template() instanceof Deadline t) {
      expressions = Stream.of(t.holds());
    } else if (rule.template() instanceof CountWindow t) {
      expressions = Stream.of(t.member(), t.gone(), t.alone());
    }
    return expressions.map(e -> new Use(rule.id(), e, Scope.context()));
  }

  private static Stream<Use> selectors(Rule rule) {
    return rule.template().selectors().stream()
        .map(s -> new Use(rule.id(), s.where(), Scope.of(s.event())));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void runAsClosures(Use use) throws ConditionError {
    assertThat(Condition.compile(use.expression(), use.scope()).isCompiled()).isTrue();
    assertThat(Condition.compile(use.expression()).isCompiled()).isTrue();
  }
}
