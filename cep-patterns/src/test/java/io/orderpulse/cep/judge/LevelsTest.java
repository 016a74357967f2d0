package io.orderpulse.cep.judge;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.rule.BusinessCalendar;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.template.group.Group;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LevelsTest {

  private static final Rule RULE =
      Samples.rule(KeyKind.GLOBAL, new Group(List.of(on("a")), List.of(on("b")), null, List.of()));

  private final List<String> said = new ArrayList<>();
  private final Level level = new Level();

  private Moment now(long after) {
    return new Now(T0 + after, false);
  }

  private Moment late(long after) {
    return new Now(T0 + after, true);
  }

  private static Signal signal(long after) {
    return Signal.at(T0 + after, T0 + after);
  }

  private static Evidence event(long after) {
    return new Evidence("test", "e" + after, "b", T0 + after, null);
  }

  @Test
  void withoutForItOpensAtOnceAndEndsAtOnce() {
    Levels levels = new Levels(RULE);
    levels.holds(level, signal(5), now(5));
    levels.well(level, Resolution.RECOVERED, event(9), now(9));
    assertThat(said).containsExactly("OPEN@5 WARNING", "END@9 RECOVERED");
    assertThat(level.quiet()).isTrue();
  }

  @Test
  void whatIsMendedWhenForIsOverIsForgivenAndOneMillisecondLaterItHasOpened() {
    Levels levels = new Levels(Samples.timing(RULE, 10, 0, 0));
    levels.holds(level, signal(0), now(0));
    assertThat(levels.wake(level)).isEqualTo(T0 + 10);
    levels.at(level, now(9));
    levels.well(level, Resolution.RECOVERED, event(10), now(10));
    assertThat(said).isEmpty();
    levels.holds(level, signal(20), now(20));
    levels.at(level, now(30));
    levels.well(level, Resolution.RECOVERED, event(31), now(31));
    assertThat(said).containsExactly("OPEN@30 WARNING", "END@31 RECOVERED");
  }

  @Test
  void itOpensAtItsTimeThoughJudgedLater() {
    Levels levels = new Levels(Samples.timing(RULE, 10, 0, 0));
    levels.holds(level, signal(0), now(0));
    levels.at(level, now(500));
    assertThat(said).containsExactly("OPEN@10 WARNING");
  }

  @Test
  void whatIsKnownTooLateOpensWhenItIsKnown() {
    Levels levels = new Levels(Samples.timing(RULE, 10, 0, 0));
    levels.holds(level, Signal.at(T0, T0 + 50), late(50));
    assertThat(said).containsExactly("OPEN@50 WARNING");
  }

  @Test
  void itEndsWhenItHasBeenWellForLongEnough() {
    Levels levels = new Levels(Samples.timing(RULE, 0, 30, 0));
    levels.holds(level, signal(0), now(0));
    levels.well(level, Resolution.RECOVERED, event(10), now(10));
    levels.well(level, Resolution.RECOVERED, event(15), now(15));
    levels.at(level, now(39));
    assertThat(said).containsExactly("OPEN@0 WARNING");
    levels.at(level, now(100));
    assertThat(said).containsExactly("OPEN@0 WARNING", "END@40 RECOVERED");
  }

  @Test
  void aRelapseWithinThatTimeEvenAtItsEndGoesOn() {
    Levels levels = new Levels(Samples.timing(RULE, 0, 30, 0));
    levels.holds(level, signal(0), now(0));
    levels.well(level, Resolution.RECOVERED, event(10), now(10));
    levels.at(level, now(39));
    levels.holds(level, signal(40), now(40));
    levels.at(level, now(1000));
    assertThat(said).containsExactly("OPEN@0 WARNING", "RELAPSE@40 WARNING");
  }

  @Test
  void whatNothingMendsExpires() {
    Levels levels = new Levels(Samples.timing(RULE, 0, 0, 70), true);
    levels.holds(level, signal(0), now(0));
    levels.at(level, now(69));
    assertThat(said).hasSize(1);
    levels.at(level, now(70));
    assertThat(said).containsExactly("OPEN@0 WARNING", "END@70 EXPIRED");
  }

  @Test
  void severityGrowsWithTimeSinceTheConditionIsTrue() {
    Rule rule = Samples.severity(RULE, Severity.CRITICAL, Duration.ofMillis(30), null);
    Levels levels = new Levels(Samples.timing(rule, 10, 0, 0));
    levels.holds(level, signal(0), now(0));
    levels.at(level, now(29));
    assertThat(said).containsExactly("OPEN@10 WARNING");
    levels.at(level, now(99));
    assertThat(said).containsExactly("OPEN@10 WARNING", "CHANGE@30 CRITICAL");
  }

  @Test
  void severityFollowsTheMeasureAboveItsLimitOnly() {
    Levels levels =
        new Levels(Samples.severity(RULE, Severity.CRITICAL, null, new BigDecimal("400")));
    levels.holds(level, signal(0).measure(new BigDecimal("400.0"), BigDecimal.TEN), now(0));
    levels.holds(level, signal(1).measure(new BigDecimal("400.1"), BigDecimal.TEN), now(1));
    levels.holds(level, signal(2).measure(new BigDecimal("500"), BigDecimal.TEN), now(2));
    levels.holds(level, signal(3).measure(new BigDecimal("60"), BigDecimal.TEN), now(3));
    assertThat(said).containsExactly("OPEN@0 WARNING", "CHANGE@1 CRITICAL", "CHANGE@3 WARNING");
  }

  @Test
  void otherMembersAreWorthSaying() {
    Levels levels = new Levels(RULE);
    levels.holds(level, signal(0), now(0));
    levels.holds(level, signal(1).changed(true), now(1));
    assertThat(said).containsExactly("OPEN@0 WARNING", "CHANGE@1 WARNING");
  }

  @Test
  void whatComesLateEndsItAsALateEvent() {
    Levels levels = new Levels(RULE);
    levels.holds(level, signal(0), now(0));
    levels.well(level, Resolution.CANCELLED, event(7), late(50));
    assertThat(said).containsExactly("OPEN@0 WARNING", "END@7 LATE_EVENT");
  }

  @Test
  void aLongerForEndsWhatHasNotHeldForSoLongAndItOpensAgain() {
    new Levels(Samples.timing(RULE, 10, 0, 0)).holds(level, signal(0), now(0));
    new Levels(Samples.timing(RULE, 10, 0, 0)).at(level, now(15));
    Levels longer = new Levels(Samples.timing(RULE, 40, 0, 0));
    longer.changed(level, now(20));
    longer.at(level, now(40));
    assertThat(said).containsExactly("OPEN@10 WARNING", "END@20 RULE_CHANGED", "OPEN@40 WARNING");
  }

  @Test
  void aShorterForOpensWhatIsOverdueAtOnce() {
    new Levels(Samples.timing(RULE, 100, 0, 0)).holds(level, signal(0), now(0));
    new Levels(Samples.timing(RULE, 10, 0, 0)).changed(level, now(20));
    assertThat(said).containsExactly("OPEN@20 WARNING");
  }

  @Test
  void aRuleThatGoesEndsWhatIsOpen() {
    Levels levels = new Levels(RULE);
    levels.holds(level, signal(0), now(0));
    levels.end(level, Resolution.RULE_CHANGED, now(8));
    levels.end(level, Resolution.RULE_CHANGED, now(9));
    assertThat(said).containsExactly("OPEN@0 WARNING", "END@8 RULE_CHANGED");
  }

  @Test
  void closedHoursDoNotCount() {
    long hour = Duration.ofHours(1).toMillis();
    BusinessCalendar days =
        new BusinessCalendar(
            ZoneId.of("Asia/Shanghai"),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0),
            Set.of(),
            Set.of());
    Timing timing = new Timing(Duration.ofHours(2), Duration.ZERO, null, days);
    Levels levels = new Levels(Samples.timing(RULE, timing));
    levels.holds(level, signal(17 * hour), now(17 * hour));
    levels.at(level, now(100 * hour));
    assertThat(said).containsExactly("OPEN@" + 34 * hour + " WARNING");
  }

  /** The moment of a judgement. */
  private final class Now implements Moment {
    private final long now;
    private final boolean late;

    Now(long now, boolean late) {
      this.now = now;
      this.late = late;
    }

    @Override
    public String key() {
      return "K1";
    }

    @Override
    public long now() {
      return now;
    }

    @Override
    public boolean late() {
      return late;
    }

    @Override
    public OrderContext order() {
      return null;
    }

    @Override
    public SubjectFacts subject() {
      return SubjectFacts.NONE;
    }

    @Override
    public void say(Verdict v) {
      Object what = v.draft() == null ? v.resolution() : v.draft().severity();
      said.add(v.kind() + "@" + (v.time() - T0) + " " + what);
    }
  }
}
