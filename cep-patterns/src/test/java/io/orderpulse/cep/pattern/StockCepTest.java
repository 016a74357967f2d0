package io.orderpulse.cep.pattern;

import static io.orderpulse.cep.pattern.RandomArrivals.fact;
import static io.orderpulse.cep.pattern.RandomRules.rule;
import static io.orderpulse.cep.pattern.RandomRules.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.pattern.PatternCase.Arrival;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.sequence.Sequence;
import io.orderpulse.cep.template.sequence.Sequence.Contiguity;
import io.orderpulse.cep.template.sequence.Sequence.Skip;
import io.orderpulse.cep.template.sequence.Sequence.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.junit.jupiter.api.Test;

/**
 * Where stock Flink CEP surprises, and what is done about it here. When one of these fails after an
 * upgrade of Flink, a workaround has lost its reason.
 */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class StockCepTest {

  private static final int LIMIT = 9;

  private static Rule sequence(Stage... stages) {
    Sequence sequence =
        new Sequence(
            List.of(stages), Duration.ofMillis(LIMIT), Skip.NO_SKIP, null, List.of(), null);
    return rule("r", sequence);
  }

  private static Rule aThenNoB() {
    return sequence(
        stage("s0", Contiguity.FOLLOWED_BY, "a"), stage("s1", Contiguity.NOT_FOLLOWED_BY, "b"));
  }

  /** Facts as "a1", type and time, followed by the end of time. */
  private static PatternCase events(Rule rule, String... facts) {
    return new PatternCase(List.of(rule), arrivals(facts));
  }

  private static List<Arrival> arrivals(String... facts) {
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < facts.length; i++) {
      long time = Long.parseLong(facts[i].substring(1));
      arrivals.add(new Arrival(fact("k", facts[i].substring(0, 1), 0, time, i), 0));
    }
    arrivals.add(new Arrival(null, RandomArrivals.END));
    return arrivals;
  }

  private static List<String> stock(Pattern<Fact, ?> pattern, String... facts) throws Exception {
    try (var harness = Harnesses.harness(Harnesses.stock(1, pattern))) {
      harness.open();
      Harnesses.feed(harness, arrivals(facts));
      return harness.extractOutputValues().stream().map(Found::timedLine).toList();
    }
  }

  private static SimpleCondition<Fact> type(String type) {
    return SimpleCondition.of(f -> f.event().type().equals(type));
  }

  @Test
  void aRunThatBeginsAtTimeZeroNeverEndsThere() throws Exception {
    List<Arrival> arrivals = arrivals("a0");
    arrivals.add(1, new Arrival(null, 5));
    PatternCase c = new PatternCase(List.of(aThenNoB()), arrivals);
    assertThat(Harnesses.stock(c)).isEmpty();
    assertThat(Harnesses.hostWithTimes(c)).containsExactly("1 k {s0=[e0]}@9");
  }

  @Test
  void aMissHasTheTimeOfTheWatermarkThere() throws Exception {
    PatternCase c = events(aThenNoB(), "a5");
    assertThat(stock(RulePattern.of(aThenNoB()), "a5")).containsExactly("1 k {s0=[e0]}@1000");
    assertThat(Harnesses.hostWithTimes(c)).containsExactly("1 k {s0=[e0]}@14");
  }

  @Test
  void aWindowThereEndsBeforeItsLimit() throws Exception {
    Pattern<Fact, ?> pattern =
        Pattern.<Fact>begin("s0")
            .where(type("a"))
            .followedBy("s1")
            .where(type("b"))
            .within(Duration.ofMillis(LIMIT));
    assertThat(stock(pattern, "a5", "b14")).isEmpty();
    Rule ours =
        sequence(
            stage("s0", Contiguity.FOLLOWED_BY, "a"), stage("s1", Contiguity.FOLLOWED_BY, "b"));
    assertThat(Harnesses.host(events(ours, "a5", "b14"))).hasSize(1);
    assertThat(Harnesses.host(events(ours, "a5", "b15"))).isEmpty();
  }

  @Test
  void aRepetitionIsLeftThereOnlyWhenAnotherEventComes() throws Exception {
    Pattern<Fact, ?> pattern =
        Pattern.<Fact>begin("s0")
            .where(type("a"))
            .times(1, 2)
            .notFollowedBy("s1")
            .where(type("b"))
            .within(Duration.ofMillis(LIMIT + 1));
    assertThat(stock(pattern, "a5")).as("though no b came").isEmpty();
    assertThat(stock(pattern, "a5", "x6")).hasSize(1);
    Stage repeated =
        new Stage(
            "s0",
            stage("s0", Contiguity.FOLLOWED_BY, "a").events(),
            Contiguity.FOLLOWED_BY,
            1,
            2,
            false,
            false,
            false,
            null);
    Rule ours = sequence(repeated, stage("s1", Contiguity.NOT_FOLLOWED_BY, "b"));
    assertThat(RulePattern.problem((Sequence) ours.template()))
        .contains("fixed number of repetitions", "'s0'");
  }

  /** So rules with such a stage are shown every event of the key. */
  @Test
  void anEventThatNoStageMeansMayChangeAMatchThere() throws Exception {
    Stage repeated =
        new Stage(
            "s0",
            stage("s0", Contiguity.FOLLOWED_BY, "a").events(),
            Contiguity.FOLLOWED_BY,
            1,
            2,
            true,
            false,
            false,
            null);
    Rule rule =
        sequence(
            repeated,
            stage("s1", Contiguity.NOT_FOLLOWED_BY, "a"),
            new Stage(
                "s2",
                stage("s2", Contiguity.FOLLOWED_BY, "c").events(),
                Contiguity.FOLLOWED_BY,
                0,
                1,
                false,
                false,
                false,
                null),
            stage("s3", Contiguity.FOLLOWED_BY, "a"));
    PatternCase without = events(rule, "a5", "a7");
    PatternCase with = events(rule, "a5", "x6", "a7");
    assertThat(Harnesses.stock(with)).hasSizeGreaterThan(Harnesses.stock(without).size());
    assertThat(Harnesses.host(without)).isEqualTo(Harnesses.stock(without));
    assertThat(Harnesses.host(with)).isEqualTo(Harnesses.stock(with));
  }

  @Test
  void onlyTheLastOfTwoUnwantedStagesCountsThereAtTheEnd() throws Exception {
    Pattern<Fact, ?> pattern =
        Pattern.<Fact>begin("s0")
            .where(type("a"))
            .notFollowedBy("s1")
            .where(type("b"))
            .notFollowedBy("s2")
            .where(type("c"))
            .within(Duration.ofMillis(LIMIT + 1));
    assertThat(stock(pattern, "a5", "b6")).as("though b came").hasSize(1);
    Rule ours =
        sequence(
            stage("s0", Contiguity.FOLLOWED_BY, "a"),
            stage("s1", Contiguity.NOT_FOLLOWED_BY, "b"),
            stage("s2", Contiguity.NOT_FOLLOWED_BY, "c"));
    assertThat(Harnesses.host(events(ours, "a5", "b6"))).isEmpty();
    assertThat(Harnesses.host(events(ours, "a5", "c6"))).isEmpty();
    assertThat(Harnesses.host(events(ours, "a5"))).hasSize(1);
  }

  /** Which of several matches with one first event is skipped is a matter of watermarks there. */
  @Test
  void whatIsSkippedDependsThereOnHowTheWatermarkMoves() throws Exception {
    Stage pair =
        new Stage(
            "s0",
            stage("s0", Contiguity.FOLLOWED_BY, "b").events(),
            Contiguity.FOLLOWED_BY,
            2,
            2,
            false,
            false,
            true,
            null);
    Sequence sequence =
        new Sequence(
            List.of(
                pair,
                stage("s1", Contiguity.NOT_NEXT, "a"),
                stage("s2", Contiguity.NOT_FOLLOWED_BY, "a")),
            Duration.ofMillis(LIMIT),
            Skip.TO_NEXT,
            null,
            List.of(),
            null);
    PatternCase c = events(rule("r", sequence), "a1", "b1", "b1", "a1", "b2", "b2", "b2");
    List<String> coarse = Harnesses.stock(c, c.arrivals());
    assertThat(Harnesses.stock(c)).isNotEqualTo(coarse);
    assertThat(Harnesses.host(c)).as("by event times alone").isEqualTo(Harnesses.stock(c));
  }

  @Test
  void anEventThatIsBothUnwantedAndLastCompletesTheMatch() throws Exception {
    Rule rule =
        sequence(
            stage("s0", Contiguity.FOLLOWED_BY, "a"),
            stage("s1", Contiguity.NOT_FOLLOWED_BY, "b"),
            stage("s2", Contiguity.FOLLOWED_BY, "b"));
    PatternCase c = events(rule, "a5", "b6");
    assertThat(Harnesses.stock(c)).hasSize(1);
    assertThat(Harnesses.host(c)).as("the same in all plans").isEqualTo(Harnesses.stock(c));
  }

  @Test
  void anEventThatIsBothUnwantedAndNotLastEndsTheRun() throws Exception {
    Rule rule =
        sequence(
            stage("s0", Contiguity.FOLLOWED_BY, "a"),
            stage("s1", Contiguity.NOT_FOLLOWED_BY, "b"),
            stage("s2", Contiguity.FOLLOWED_BY, "b"),
            stage("s3", Contiguity.FOLLOWED_BY, "c"));
    PatternCase c = events(rule, "a5", "b6", "b7", "c8");
    assertThat(Harnesses.stock(c)).isEmpty();
    assertThat(Harnesses.host(c)).isEmpty();
  }

  @Test
  void itsCompilerFailsOnSomeGreedyStagesWithUntil() {
    Stage greedy =
        new Stage(
            "s2",
            stage("s2", Contiguity.FOLLOWED_BY, "c").events(),
            Contiguity.FOLLOWED_BY,
            0,
            Integer.MAX_VALUE,
            true,
            false,
            false,
            "data.v == 3");
    Rule rule =
        sequence(
            stage("s0", Contiguity.FOLLOWED_BY, "a"),
            stage("s1", Contiguity.NOT_FOLLOWED_BY, "b"),
            greedy,
            stage("s3", Contiguity.FOLLOWED_BY, "b"));
    assertThat(RulePattern.problem((Sequence) rule.template())).contains("leave out 'greedy'");
  }
}
