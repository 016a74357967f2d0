package io.orderpulse.cep.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Closures give what the CEL runtime gives, for typed and for untyped data. */
class ClosureEquivalenceTest {

  private static final Scope TYPED = Scope.of("order.placed");

  @Property(seed = "1", tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void withTypedData(@ForAll("typed") String expression, @ForAll("facts") List<Fact> facts)
      throws ConditionError {
    assertSame(expression, TYPED, facts);
  }

  @Property(seed = "1", tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void withUntypedData(@ForAll("untyped") String expression, @ForAll("facts") List<Fact> facts)
      throws ConditionError {
    assertSame(expression, Scope.untyped(), facts);
  }

  private static void assertSame(String expression, Scope scope, List<Fact> facts)
      throws ConditionError {
    Condition closures = Condition.compile(expression, scope);
    assertThat(closures.isCompiled()).as("closures for %s", expression).isTrue();
    Condition runtime = Condition.interpret(expression, scope);
    for (Fact fact : facts) {
      assertThat(closures.evaluate(fact))
          .as("%s of %s", expression, fact)
          .isEqualTo(runtime.evaluate(fact));
    }
  }

  @Provide
  Arbitrary<String> typed() {
    return new RandomExpressions(true).condition(2);
  }

  @Provide
  Arbitrary<String> untyped() {
    return new RandomExpressions(false).condition(2);
  }

  @Provide
  Arbitrary<List<Fact>> facts() {
    return RandomFacts.facts().list().ofSize(5);
  }
}
