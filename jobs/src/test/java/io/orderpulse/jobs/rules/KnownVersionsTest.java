package io.orderpulse.jobs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.config.ClockConfig;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownVersionsTest {

  private static final ClockConfig WALL = new ClockConfig(1, Instant.EPOCH, Instant.EPOCH);

  private final KnownVersions known = new KnownVersions(WALL, false);

  private Told take(long offset, RuleRecord rule) {
    return known.take(Records.at(offset, rule));
  }

  private Told take(long offset, String key, String value) {
    byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    return known.take(Records.at(offset, key, bytes));
  }

  @Test
  void aNewerVersionComesIntoForceFromItsPublication() {
    take(0, Records.expect("a", 1, "PT2H", null));

    Told told = take(1, Records.expect("a", 2, "PT1H", null));

    assertThat(told.change().orElseThrow().version()).isEqualTo(2);
    assertThat(told.change().orElseThrow().effectiveFrom()).isEqualTo(Records.PUBLISHED);
    assertThat(told.trouble()).isEmpty();
  }

  @Test
  void aVersionSaysItselfFromWhenItJudges() {
    assertThat(take(0, Records.expect("a", 1, "PT2H", 7L)).change())
        .map(RuleChange::effectiveFrom)
        .contains(7L);
  }

  @Test
  void aPublishTimeIsToldByTheClockOfTheJob() {
    ClockConfig fast = new ClockConfig(10, Instant.EPOCH, Instant.ofEpochMilli(Records.PUBLISHED));
    Told told = new KnownVersions(fast, false).take(Records.at(0, "a", null));
    assertThat(told).isEqualTo(Told.NOTHING);
    RuleRecord later =
        RulePublisher.record(
            "a", 1, Records.content("a", "PT2H"), null, "x", Records.PUBLISHED + 5);
    assertThat(new KnownVersions(fast, false).take(Records.at(0, later)).change())
        .map(RuleChange::effectiveFrom)
        .contains(50L);
  }

  @Test
  void theSameVersionAgainIsNothing() {
    take(0, Records.expect("a", 1, "PT2H", null));
    assertThat(take(1, Records.expect("a", 1, "PT2H", null))).isEqualTo(Told.NOTHING);
  }

  @Test
  void aVersionThatIsNotNewerIsRefusedUntilASoundOneComes() {
    take(0, Records.expect("a", 3, "PT2H", null));
    for (int version = 2; version <= 3; version++) {
      Told told = take(1, Records.expect("a", version, "PT1H", null));
      assertThat(told.change()).isEmpty();
      assertThat(told.trouble().orElseThrow().kind()).isEqualTo(Verdict.Kind.OPEN);
      assertThat(told.trouble().orElseThrow().draft().text().en().toString())
          .contains("version 3 is known already; publish it as version 4 or later");
    }
    assertThat(known.of("a").version()).isEqualTo(3);

    Told sound = take(2, Records.expect("a", 4, "PT1H", null));

    assertThat(sound.change()).isPresent();
    assertThat(sound.trouble().orElseThrow().kind()).isEqualTo(Verdict.Kind.END);
    assertThat(sound.trouble().orElseThrow().dedupKey()).isEqualTo("rule-refused|global|all|a");
  }

  @Test
  void whatIsNoRuleIsRefusedWithItsPlace() {
    RuleRecord sound = Records.expect("a", 2, "PT2H", null);
    RuleRecord bad =
        new RuleRecord(
            "a", 2, "", "x", null, Records.PUBLISHED, sound.content().replace("PT2H", "2 hours"));
    assertThat(reason(take(0, bad))).contains("rule a v2:1:", "'within' must be an ISO 8601");
    assertThat(reason(take(0, "a", "no json"))).contains("not a RuleRecord");
    assertThat(reason(take(0, "a", "{\"data\":{}}"))).contains("key is not the id in it");
    assertThat(reason(take(0, "A B", "{}"))).contains("unreadable-key");
    assertThat(reason(take(0, null, "[]"))).contains("unreadable-key");
    byte[] other = new RecordWriter().write(sound);
    assertThat(reason(known.take(Records.at(0, "b", other)))).contains("key is not the id in it");
  }

  private static String reason(Told told) {
    assertThat(told.refused()).isTrue();
    return told.trouble().orElseThrow().draft().text().en().toString();
  }

  @Test
  void aTombstoneRemovesAndIsAVersion() {
    take(0, Records.expect("a", 1, "PT2H", null));

    RuleChange removal = take(5, "a", null).change().orElseThrow();

    assertThat(removal.version()).isEqualTo(2);
    assertThat(removal.content()).isNull();
    assertThat(removal.effectiveFrom()).isEqualTo(Records.PUBLISHED + 5);
    assertThat(take(6, "a", null)).isEqualTo(Told.NOTHING);
    assertThat(take(7, Records.expect("a", 2, "PT2H", null)).refused()).isTrue();
    assertThat(take(8, Records.expect("a", 3, "PT2H", null)).change()).isPresent();
  }
}
