package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Hops;
import io.orderpulse.cep.yaml.RuleFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.junit.jupiter.api.Test;

/** Which versions of a rule matter. */
class KnownRulesTest {

  private static final ReadOnlyBroadcastState<String, List<RuleChange>> NOTHING_TOLD =
      new ReadOnlyBroadcastState<>() {
        @Override
        public List<RuleChange> get(String id) {
          return null;
        }

        @Override
        public boolean contains(String id) {
          return false;
        }

        @Override
        public Iterable<Map.Entry<String, List<RuleChange>>> immutableEntries() {
          return List.of();
        }

        @Override
        public void clear() {
          throw new UnsupportedOperationException();
        }
      };

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

  @Test
  void linksAreThoseOfTheVersionInForce() throws Exception {
    KnownRules rules = new KnownRules(List.of(links(1, null), links(2, 100L)), change -> null);
    for (long now : new long[] {0, 99, 100, 101, 99, 100}) {
      assertThat(rules.hops(NOTHING_TOLD, now))
          .as("at " + now)
          .extracting(HopTable::from)
          .containsExactly(now < 100 ? Long.MIN_VALUE : 100);
    }
  }

  private static Rule links(int version, Long from) {
    Rule rule =
        RuleFiles.builtIn().rules().stream()
            .filter(r -> r.template() instanceof Hops)
            .findFirst()
            .orElseThrow();
    Release release = new Release(Release.Status.LIVE, from, rule.release().onUpdate());
    return new Rule(
        rule.id(),
        version,
        rule.key(),
        rule.template(),
        rule.severity(),
        rule.timing(),
        rule.alerting(),
        release,
        rule.params(),
        rule.unit(),
        rule.zh(),
        rule.en(),
        rule.source(),
        rule.hash());
  }
}
