package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which versions of a rule matter. */
class KnownRulesTest {

  private static RuleChange version(int number, long from) {
    return new RuleChange("r", number, "hash", from, "content");
  }

  private static List<Integer> numbers(List<RuleChange> versions) {
    return versions.stream().map(RuleChange::version).toList();
  }

  private static List<RuleChange> all(long... starts) {
    List<RuleChange> versions = List.of();
    for (int i = 0; i < starts.length; i++) {
      versions = KnownRules.with(version(i + 1, starts[i]), versions);
    }
    return versions;
  }

  @Test
  void whatIsInForceAndWhatIsToComeMatterBoth() {
    assertThat(numbers(all(100, 200))).containsExactly(1, 2);
  }

  @Test
  void aVersionThatWasReplacedBeforeItsStartDoesNot() {
    assertThat(numbers(all(100, 300, 200))).containsExactly(1, 3);
    assertThat(numbers(all(100, 200, 200))).containsExactly(1, 3);
  }

  @Test
  void theSameVersionAgainChangesNothing() {
    List<RuleChange> versions = all(100, 200);
    assertThat(KnownRules.with(version(1, 100), versions)).isEqualTo(versions);
  }

  @Test
  void onlyTheNewestEightAreRemembered() {
    assertThat(numbers(all(LongStream.range(0, 20).toArray())))
        .containsExactly(13, 14, 15, 16, 17, 18, 19, 20);
  }
}
