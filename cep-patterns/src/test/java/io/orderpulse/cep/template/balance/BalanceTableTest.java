package io.orderpulse.cep.template.balance;

import static io.orderpulse.cep.judge.Samples.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalanceTableTest {

  private static final Balance STOCK = BalancePropertyTest.STOCK;

  private static final Rule RULE =
      Samples.severity(
          Samples.rule(KeyKind.STOCK, STOCK), Severity.CRITICAL, null, BigDecimal.valueOf(3));

  private static TableDriver<BalanceCell> driver() {
    return new TableDriver<>(
            new BalanceTable(RULE, STOCK), new BalanceCodec(), Samples.KEY, TableDriver.Mode.LAZY)
        .storing();
  }

  private static Fact event(String id, String type, long time, String order, long quantity) {
    return Samples.fact(id, type, time, Map.of("order_id", order, "quantity", quantity));
  }

  private static Fact counted(String id, long time, long asOf, long onHand) {
    return Samples.fact(id, "counted", time, Map.of("on_hand", onHand, "counted_at", T0 + asOf));
  }

  @Test
  void nothingIsNotBelowNothingAndOneLessIs() {
    TableDriver<BalanceCell> driver = driver();
    driver.comes(counted("c1", 0, 0, 5));
    driver.comes(event("e1", "reserved", 1, "O1", 3));
    driver.comes(event("e2", "reserved", 2, "O2", 2));
    driver.comes(event("e3", "reserved", 3, "O3", 1));
    driver.comes(event("e4", "released", 4, "O2", 2));
    driver.watermark(T0 + 9);
    assertThat(driver.lines(T0)).containsExactly("OPEN@3 WARNING", "END@4 RECOVERED");
    Anomaly said = driver.verdicts().get(0).draft();
    assertThat(said.subject().orderIds()).containsExactly("O3");
    assertThat(said.impact().amountCny()).isEqualByComparingTo("1272");
    assertThat(said.measure().value()).isEqualByComparingTo("-1");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void whatHappenedAtTheTimeOfACountIsInIt() {
    for (long after : new long[] {-1, 0, 1}) {
      TableDriver<BalanceCell> driver = driver();
      driver.comes(event("e1", "deducted", 10 + after, "O1", 1));
      driver.comes(counted("c1", 20, 10, 0));
      driver.watermark(T0 + 50);
      assertThat(driver.verdicts()).hasSize(after > 0 ? 1 : 0);
    }
  }

  @Test
  void withoutACountNothingIsKnown() {
    TableDriver<BalanceCell> driver = driver();
    driver.comes(event("e1", "reserved", 1, "O1", 3));
    driver.watermark(T0 + 9);
    assertThat(driver.verdicts()).isEmpty();
  }

  @Test
  void severityAndMembersFollowWhatIsMissing() {
    TableDriver<BalanceCell> driver = driver();
    driver.comes(counted("c1", 0, 0, 0));
    driver.comes(event("e1", "reserved", 1, "O1", 3));
    driver.comes(event("e2", "reserved", 2, "O2", 1));
    driver.watermark(T0 + 9);
    assertThat(driver.lines(T0)).containsExactly("OPEN@1 WARNING", "CHANGE@2 CRITICAL");
    assertThat(driver.verdicts().get(1).draft().subject().orderIds()).containsExactly("O1", "O2");
  }

  @Test
  void aLateDeductionUsesUpItsHold() {
    TableDriver<BalanceCell> driver = driver();
    driver.comes(counted("c1", 10, 10, 0));
    driver.comes(event("e1", "reserved", 11, "O1", 1));
    driver.watermark(T0 + 20);
    driver.comes(event("e2", "released", 15, "O1", 1));
    driver.watermark(T0 + 30);
    assertThat(driver.lines(T0)).containsExactly("OPEN@11 WARNING", "END@15 LATE_EVENT");
  }

  @Test
  void aLowerLimitEndsWhatItNoLongerSupports() {
    TableDriver<BalanceCell> driver = driver();
    driver.comes(counted("c1", 0, 0, 0));
    driver.comes(event("e1", "reserved", 1, "O1", 3));
    Balance lower =
        new Balance(
            STOCK.count(),
            STOCK.asOf(),
            STOCK.add(),
            STOCK.subtract(),
            STOCK.hold(),
            STOCK.release(),
            STOCK.holder(),
            BigDecimal.valueOf(-5));
    driver.changes(new BalanceTable(RULE, lower), T0 + 8);
    assertThat(driver.lines(T0)).containsExactly("OPEN@1 WARNING", "END@8 RULE_CHANGED");
    driver.changes(new BalanceTable(RULE, STOCK), T0 + 9);
    assertThat(driver.lines(T0)).last().isEqualTo("OPEN@9 WARNING");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<BalanceCell> driver = driver();
    driver.comes(counted("c1", 0, 0, 2));
    driver.comes(event("e1", "reserved", 1, "O1", 2));
    driver.comes(event("e2", "deducted", 2, "O1", 2));
    driver.watermark(T0 + 9);
    assertThat(driver.stored(T0))
        .isEqualTo("2 @0 <c1> 1 <e2> 2 2 1 'O1' 'O1' null 2 <e1> 3 2 <e2> 2 2 0 0");
  }
}
