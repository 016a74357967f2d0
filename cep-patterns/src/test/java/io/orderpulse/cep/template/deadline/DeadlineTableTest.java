package io.orderpulse.cep.template.deadline;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.fact;
import static io.orderpulse.cep.judge.Samples.on;
import static io.orderpulse.cep.judge.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Resolution;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlineTableTest {

  private static final String OPEN_ORDER =
      "order.valid && order.rank < rank.shipped && !order.terminal";
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private static Deadline due(Duration offset, boolean strict) {
    return new Deadline("due", offset, strict, null, null, List.of(), List.of(), null, OPEN_ORDER);
  }

  private static final Deadline AT_DUE = due(Duration.ZERO, false);

  private static final Deadline LOT =
      new Deadline(
          "expires_at",
          Duration.ofMillis(-100),
          false,
          null,
          null,
          List.of(on("wms.lot.sorted")),
          List.of(on("wms.lot.moved")),
          "lot_id",
          null);

  private static TableDriver<DeadlineCell> driver(Deadline template) {
    Rule rule = Samples.rule(KeyKind.ORDER, template);
    return new TableDriver<>(
        new DeadlineTable(rule, template), new DeadlineCodec(), Samples.KEY, TableDriver.Mode.LAZY);
  }

  private static Fact placed(long due) {
    return fact("e1", "order.placed", 0, order(1, 10, false, T0 + due));
  }

  private static Fact shipped(long time) {
    return fact("e2", "wms.order.shipped", time, order(2, 70, false, T0 + 100));
  }

  @Test
  void shippedAtTheDeadlineIsInTimeAndOneMillisecondLaterItHasOpened() {
    for (long late : List.of(-1L, 0L, 1L)) {
      TableDriver<DeadlineCell> driver = driver(AT_DUE).storing();
      driver.comes(placed(100));
      driver.comes(shipped(100 + late));
      driver.watermark(T0 + 1000);
      if (late > 0) {
        assertThat(driver.lines(T0)).containsExactly("OPEN@100 WARNING", "END@101 RECOVERED");
      } else {
        assertThat(driver.lines(T0)).isEmpty();
      }
      assertThat(driver.idle()).isTrue();
    }
  }

  @Test
  void lessThanTwoHoursIsStrict() {
    TableDriver<DeadlineCell> driver = driver(due(Duration.ofHours(-2), true));
    driver.comes(placed(24 * HOUR));
    driver.watermark(T0 + 22 * HOUR);
    assertThat(driver.lines(T0)).isEmpty();
    driver.watermark(T0 + 22 * HOUR + 1);
    assertThat(driver.lines(T0)).containsExactly("OPEN@" + (22 * HOUR + 1) + " WARNING");
    assertThat(driver.verdicts().get(0).draft().times().due()).isEqualTo(T0 + 24 * HOUR);
  }

  @Test
  void theDayAfterAtEightIsInShanghai() {
    Deadline template =
        new Deadline(
            "placed",
            Duration.ZERO,
            false,
            1,
            LocalTime.of(8, 0),
            List.of(),
            List.of(),
            null,
            OPEN_ORDER);
    TableDriver<DeadlineCell> driver = driver(template);
    driver.comes(placed(0));
    driver.watermark(T0 + 100 * HOUR);
    assertThat(driver.lines(T0)).containsExactly("OPEN@" + 32 * HOUR + " WARNING");
  }

  @Test
  void aMovedPromiseMovesTheDeadlineAndAnOverdueOneOpensWhenItIsKnown() {
    TableDriver<DeadlineCell> driver = driver(AT_DUE);
    driver.comes(placed(100));
    driver.comes(fact("e2", "order.amended", 50, order(2, 10, false, T0 + 300)));
    driver.comes(fact("e3", "order.amended", 400, order(3, 10, false, T0 + 900)));
    driver.comes(fact("e4", "order.amended", 500, order(4, 10, false, T0 + 450)));
    driver.watermark(T0 + 600);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@300 WARNING", "END@400 RECOVERED", "OPEN@500 WARNING");
  }

  @Test
  void anOlderRevisionSaysNothing() {
    TableDriver<DeadlineCell> driver = driver(AT_DUE);
    driver.comes(fact("e2", "wms.order.shipped", 50, order(2, 70, false, T0 + 100)));
    driver.comes(fact("e3", "order.amended", 60, order(1, 10, false, T0 + 100)));
    driver.watermark(T0 + 600);
    assertThat(driver.lines(T0)).isEmpty();
  }

  @Test
  void aLateShipmentEndsItAsALateEvent() {
    TableDriver<DeadlineCell> driver = driver(AT_DUE);
    driver.comes(placed(100));
    driver.watermark(T0 + 200);
    driver.comes(shipped(90));
    driver.watermark(T0 + 201);
    assertThat(driver.lines(T0)).containsExactly("OPEN@100 WARNING", "END@90 LATE_EVENT");
  }

  @Test
  void aCancelledOrderIsForgotten() {
    TableDriver<DeadlineCell> driver = driver(AT_DUE);
    driver.comes(placed(100));
    driver.comes(fact("e2", "order.cancelled", 150, order(2, 10, true, T0 + 100)));
    driver.watermark(T0 + 200);
    assertThat(driver.lines(T0)).containsExactly("OPEN@100 WARNING", "END@150 CANCELLED");
    assertThat(driver.cell().items).isEmpty();
  }

  @Test
  void aTimeFromAnEventIsKeptForEachAndEndsWithItsEnd() {
    TableDriver<DeadlineCell> driver = driver(LOT).storing();
    driver.comes(lot("e1", "wms.lot.sorted", 0, "L1", T0 + 200));
    driver.comes(lot("e2", "wms.lot.sorted", 0, "L2", T0 + 200));
    driver.comes(lot("e3", "wms.lot.moved", 100, "L1", null));
    driver.comes(lot("e4", "wms.lot.moved", 101, "L2", null));
    driver.watermark(T0 + 300);
    assertThat(driver.lines(T0)).containsExactly("OPEN@100 WARNING", "END@101 RECOVERED");
    assertThat(driver.verdicts().get(0).dedupKey()).endsWith("|L2");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void anEndThatIsOlderThanTheNewestBeginningEndsNothing() {
    TableDriver<DeadlineCell> driver = driver(LOT);
    driver.comes(lot("e1", "wms.lot.sorted", 0, "L1", T0 + 500));
    driver.comes(lot("e2", "wms.lot.sorted", 50, "L1", T0 + 200));
    driver.watermark(T0 + 60);
    driver.comes(lot("e3", "wms.lot.moved", 30, "L1", null));
    driver.watermark(T0 + 300);
    assertThat(driver.lines(T0)).containsExactly("OPEN@100 WARNING");
  }

  private static Fact lot(String id, String type, long time, String lot, Long expires) {
    Map<String, Object> data =
        expires == null ? Map.of("lot_id", lot) : Map.of("lot_id", lot, "expires_at", expires);
    return fact(id, type, time, data);
  }

  @Test
  void anEarlierLimitOpensWhatIsOverdueAndALaterOneEndsWhatIsNot() {
    TableDriver<DeadlineCell> driver = driver(AT_DUE);
    driver.comes(placed(1000));
    Deadline earlier = due(Duration.ofMillis(-800), false);
    driver.changes(new DeadlineTable(Samples.rule(KeyKind.ORDER, earlier), earlier), T0 + 500);
    assertThat(driver.lines(T0)).containsExactly("OPEN@500 WARNING");
    Deadline later = due(Duration.ofMillis(-100), false);
    driver.changes(new DeadlineTable(Samples.rule(KeyKind.ORDER, later), later), T0 + 600);
    driver.watermark(T0 + 2000);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@500 WARNING", "END@600 RULE_CHANGED", "OPEN@900 WARNING");
    driver.ends(Resolution.RULE_CHANGED);
    assertThat(driver.lines(T0)).last().isEqualTo("END@2000 RULE_CHANGED");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<DeadlineCell> driver = driver(AT_DUE);
    driver.comes(placed(100));
    driver.watermark(T0 + 99);
    assertThat(driver.stored(T0)).isEqualTo("1 1 1 '' true @100 false <e1> <e1> null null 0");
    driver.watermark(T0 + 200);
    assertThat(driver.stored(T0))
        .isEqualTo(
            "1 1 1 '' true @100 false <e1> <e1> null null 2 @100 null null 0 true @100 null 0 true"
                + " 1 'stage' 'stage10' 1 <e1> @100 2");
  }

  @Test
  void factsOfOthersAreNotNoted() {
    DeadlineTable table = new DeadlineTable(Samples.rule(KeyKind.GLOBAL, LOT), LOT);
    assertThat(table.note(fact("e1", "wms.lot.counted", 0, Map.of()))).isNull();
  }
}
