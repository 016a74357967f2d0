package io.orderpulse.cep.template.count;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountTableTest {

  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final Rule MERGE = Samples.builtIn("merge-candidates");

  private static final CountWindow TASKS =
      new CountWindow(
          null,
          null,
          null,
          List.of(),
          "task_id",
          List.of(Samples.amount("dispatched", "data.quantity")),
          List.of(on("cancelled")),
          List.of(Samples.amount("ordered", "data.quantity")),
          2,
          Duration.ofMillis(50),
          Resolution.MERGED,
          Resolution.SUPERSEDED,
          Resolution.RECOVERED);

  private static TableDriver<CountCell> driver(Rule rule) {
    return new TableDriver<>(
            new CountTable(rule, (CountWindow) rule.template()),
            new CountCodec(),
            Samples.KEY,
            TableDriver.Mode.LAZY)
        .storing();
  }

  private static Fact order(String id, long revision, long placed, long time, int rank) {
    return Samples.fact(
        KeyKind.ADDRESS,
        id + revision,
        "order.placed",
        time,
        Map.of(),
        Samples.order(id, revision, rank, false, T0 + placed, T0 + 5 * DAY, List.of()));
  }

  @Test
  void theWindowEndsJustBeforeItsLength() {
    for (long late : new long[] {-1, 0, 1}) {
      TableDriver<CountCell> driver = driver(MERGE);
      driver.comes(order("O1", 1, 0, 0, 10));
      driver.comes(order("O2", 1, 1, 1, 10));
      driver.comes(order("O3", 1, DAY + late, DAY + late, 10));
      driver.watermark(T0 + 2 * DAY);
      assertThat(driver.verdicts()).hasSize(late < 0 ? 1 : 0);
    }
  }

  @Test
  void theFourthIsAChangeAndOneShippedAloneEndsIt() {
    TableDriver<CountCell> driver = driver(MERGE);
    for (int i = 1; i <= 4; i++) {
      driver.comes(order("O" + i, 1, i, i, 10));
    }
    driver.comes(order("O2", 2, 2, 9, 70));
    driver.watermark(T0 + DAY);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@3 INFO", "CHANGE@4 INFO", "END@9 SUPERSEDED");
    assertThat(driver.verdicts().get(1).draft().subject().orderIds())
        .containsExactly("O1", "O2", "O3", "O4");
    assertThat(driver.idle()).isTrue();
  }

  private static Fact task(String id, String type, long time, String task, long quantity) {
    return Samples.fact(id, type, time, Map.of("task_id", task, "quantity", quantity));
  }

  @Test
  void twoTasksAreTooManyOnlyAboveWhatWasOrdered() {
    TableDriver<CountCell> driver = driver(Samples.rule(KeyKind.ORDER_LINE, TASKS));
    driver.comes(task("e1", "ordered", 0, "-", 2));
    driver.comes(task("e2", "dispatched", 1, "T1", 1));
    driver.comes(task("e3", "dispatched", 2, "T2", 1));
    driver.comes(task("e4", "dispatched", 3, "T2", 1));
    driver.watermark(T0 + 9);
    assertThat(driver.verdicts()).isEmpty();
    driver.comes(task("e5", "dispatched", 10, "T3", 1));
    driver.comes(task("e6", "cancelled", 20, "T1", 1));
    driver.watermark(T0 + 30);
    assertThat(driver.lines(T0)).containsExactly("OPEN@10 WARNING", "END@20 RECOVERED");
  }

  @Test
  void aTaskOfAnotherWindowIsNotCounted() {
    for (long time : new long[] {50, 51}) {
      TableDriver<CountCell> driver = driver(Samples.rule(KeyKind.ORDER_LINE, TASKS));
      driver.comes(task("e1", "ordered", 0, "-", 1));
      driver.comes(task("e2", "dispatched", 1, "T1", 1));
      driver.comes(task("e3", "dispatched", time, "T2", 1));
      driver.watermark(T0 + 100);
      assertThat(driver.verdicts()).hasSize(time < 51 ? 1 : 0);
    }
  }

  @Test
  void fewerAreEnoughOrNotAsTheRuleChanges() {
    TableDriver<CountCell> driver = driver(MERGE);
    driver.comes(order("O1", 1, 0, 0, 10));
    driver.comes(order("O2", 1, 1, 1, 10));
    CountWindow t = (CountWindow) MERGE.template();
    driver.changes(new CountTable(MERGE, min(t, 2)), T0 + 5);
    driver.changes(new CountTable(MERGE, min(t, 3)), T0 + 7);
    assertThat(driver.lines(T0)).containsExactly("OPEN@5 INFO", "END@7 RULE_CHANGED");
  }

  private static CountWindow min(CountWindow t, int min) {
    return new CountWindow(
        t.member(),
        t.gone(),
        t.alone(),
        t.together(),
        null,
        List.of(),
        List.of(),
        List.of(),
        min,
        t.within(),
        t.togetherReason(),
        t.aloneReason(),
        t.belowReason());
  }

  @Test
  void thingsAreForgottenAfterTheirWindowUnlessTheirGroupIsOpen() {
    TableDriver<CountCell> driver = driver(MERGE);
    driver.comes(order("O1", 1, 0, 0, 10));
    driver.comes(order("O2", 1, 60 * DAY, 60 * DAY, 10));
    driver.watermark(T0 + 61 * DAY);
    assertThat(driver.cell().things).containsOnlyKeys("O2");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<CountCell> driver = driver(MERGE);
    driver.comes(order("O1", 1, 0, 0, 10));
    driver.watermark(T0 + 9);
    assertThat(driver.stored(T0))
        .isEqualTo(
            "null null 1 3 'O1' @0 <O11> null 10.50 1 true @" + 5 * DAY + " 'web' 'SH' 'VIP' 0 0");
  }
}
