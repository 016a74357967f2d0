package io.orderpulse.cep.template.match;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.fact;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatchTableTest {

  private static final Match LEVEL =
      new Match(List.of(on("load", "data.share > 85")), List.of(), true, null, "data.share");

  private static final Match ONCE =
      new Match(
          List.of(on("wrong"), new Selector("worse", null, null, Severity.CRITICAL, null)),
          List.of(new Selector("mended", null, Resolution.SUPERSEDED, null, null)),
          false,
          "part",
          null);

  private static final Match EXPIRES =
      new Match(List.of(on("wrong")), List.of(), false, null, null);

  private static TableDriver<MatchCell> driver(Match template, long hold, long resolveAfter) {
    Rule rule = Samples.timing(Samples.rule(KeyKind.GLOBAL, template), hold, resolveAfter, 70);
    Rule two = Samples.severity(rule, Severity.ERROR, null, new BigDecimal("95"));
    return new TableDriver<>(
        new MatchTable(two, template), new MatchCodec(), Samples.KEY, TableDriver.Mode.LAZY);
  }

  private static Fact load(String id, long time, long share) {
    return fact(id, "load", time, Map.of("share", share));
  }

  @Test
  void aLevelOpensAboveItsLimitAndEndsAfterHalfAnHourBelow() {
    TableDriver<MatchCell> driver = driver(LEVEL, 0, 30).storing();
    driver.comes(load("e1", 0, 85));
    driver.comes(load("e2", 1, 86));
    driver.comes(load("e3", 2, 96));
    driver.comes(load("e4", 3, 95));
    driver.comes(load("e5", 10, 85));
    driver.watermark(T0 + 39);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@1 WARNING", "CHANGE@2 ERROR", "CHANGE@3 WARNING");
    driver.watermark(T0 + 40);
    assertThat(driver.lines(T0)).last().isEqualTo("END@40 RECOVERED");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void itMustHoldForItsTimeAndWhatMendsItAtThatMillisecondIsInTime() {
    for (long late : List.of(-1L, 0L, 1L)) {
      TableDriver<MatchCell> driver = driver(LEVEL, 60, 0);
      driver.comes(load("e1", 0, 90));
      driver.comes(load("e2", 30, 91));
      driver.comes(load("e3", 60 + late, 80));
      driver.watermark(T0 + 1000);
      if (late > 0) {
        assertThat(driver.lines(T0)).containsExactly("OPEN@60 WARNING", "END@61 RECOVERED");
      } else {
        assertThat(driver.lines(T0)).isEmpty();
      }
    }
  }

  @Test
  void anEventThatMendsEndsOnlyItsOwn() {
    TableDriver<MatchCell> driver = driver(ONCE, 0, 0).storing();
    driver.comes(fact("e1", "wrong", 1, Map.of("part", "A")));
    driver.comes(fact("e2", "wrong", 2, Map.of("part", "B")));
    driver.comes(fact("e3", "worse", 3, Map.of("part", "B")));
    driver.comes(fact("e4", "wrong", 4, Map.of("part", "B")));
    driver.comes(fact("e5", "mended", 5, Map.of("part", "A")));
    driver.watermark(T0 + 9);
    assertThat(driver.lines(T0))
        .containsExactly(
            "OPEN@1 WARNING", "OPEN@2 WARNING", "CHANGE@3 CRITICAL", "END@5 SUPERSEDED");
    assertThat(driver.verdicts().get(3).dedupKey()).isEqualTo("sample|global|K1|A");
    driver.ends(Resolution.RULE_CHANGED);
    assertThat(driver.lines(T0)).last().isEqualTo("END@9 RULE_CHANGED");
  }

  @Test
  void whatNothingMendsExpiresAndLeavesNothing() {
    TableDriver<MatchCell> driver = driver(EXPIRES, 0, 0).storing();
    driver.comes(fact("e1", "wrong", 0, Map.of()));
    driver.comes(fact("e2", "wrong", 30, Map.of()));
    driver.watermark(T0 + 69);
    assertThat(driver.lines(T0)).containsExactly("OPEN@0 WARNING");
    driver.watermark(T0 + 70);
    assertThat(driver.lines(T0)).containsExactly("OPEN@0 WARNING", "END@70 EXPIRED");
    assertThat(driver.cell().items).isEmpty();
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void whatIsOlderThanTheNewestSaysNothing() {
    TableDriver<MatchCell> driver = driver(LEVEL, 0, 0);
    driver.comes(load("e2", 20, 80));
    driver.watermark(T0 + 30);
    driver.comes(load("e1", 10, 99));
    driver.watermark(T0 + 40);
    assertThat(driver.lines(T0)).isEmpty();
  }

  @Test
  void whatComesLateAndIsNewerEndsItAsALateEvent() {
    TableDriver<MatchCell> driver = driver(LEVEL, 0, 0);
    driver.comes(load("e1", 10, 90));
    driver.watermark(T0 + 30);
    driver.comes(load("e2", 20, 80));
    driver.watermark(T0 + 40);
    assertThat(driver.lines(T0)).containsExactly("OPEN@10 WARNING", "END@20 LATE_EVENT");
  }

  @Test
  void aShorterForOpensAtOnce() {
    TableDriver<MatchCell> driver = driver(LEVEL, 1000, 0);
    driver.comes(load("e1", 10, 90));
    Rule shorter = Samples.timing(Samples.rule(KeyKind.GLOBAL, LEVEL), 20, 0, 0);
    driver.changes(new MatchTable(shorter, LEVEL), T0 + 100);
    assertThat(driver.lines(T0)).containsExactly("OPEN@100 WARNING");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<MatchCell> driver = driver(LEVEL, 0, 30);
    driver.comes(load("e1", 10, 90));
    driver.comes(load("e2", 12, 91));
    driver.comes(load("e3", 20, 80));
    driver.watermark(T0 + 20);
    assertThat(driver.stored(T0))
        .isEqualTo("1 '' <e3> 3 @10 null null 0 false 91 95 false 0 2 <e1> <e2> @10 2 @20 1 <e3>");
  }

  @Test
  void otherEventsAreNotNoted() {
    MatchTable table = new MatchTable(Samples.rule(KeyKind.GLOBAL, LEVEL), LEVEL);
    assertThat(table.note(fact("e1", "wrong", 0, Map.of()))).isNull();
  }
}
