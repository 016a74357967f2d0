package io.orderpulse.cep.template.escalate;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.fact;
import static io.orderpulse.cep.judge.Samples.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EscalateTableTest {

  private static final Escalate TEMPLATE = EscalatePropertyTest.expedite(0);
  private static final Rule RULE = Samples.rule(KeyKind.ORDER, TEMPLATE);

  private static TableDriver<EscalateCell> driver() {
    return new TableDriver<>(
            new EscalateTable(RULE, TEMPLATE),
            new EscalateCodec(),
            Samples.KEY,
            TableDriver.Mode.LAZY)
        .storing();
  }

  /** The grid is 50, 70, 90 … */
  private static Fact event(String type, long time, int rank) {
    return fact("e" + time, type, time, order(time, rank, false, T0 + 50));
  }

  @Test
  void aLookAtTheVeryMomentFindsItSo() {
    for (long time : new long[] {69, 70, 71}) {
      TableDriver<EscalateCell> driver = driver();
      driver.comes(event("tagged", time, 10));
      driver.watermark(T0 + 90);
      assertThat(driver.verdicts().get(0).time()).isEqualTo(T0 + (time <= 70 ? 70 : 90));
    }
  }

  @Test
  void eachLookGoesOneUpAndTheLastStays() {
    TableDriver<EscalateCell> driver = driver();
    driver.comes(event("tagged", 10, 10));
    driver.watermark(T0 + 300);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@50 ERROR", "CHANGE@70 ERROR", "CHANGE@90 CRITICAL");
    Verdict second = driver.verdicts().get(1);
    assertThat(second.draft().level()).isEqualTo(2);
    assertThat(second.draft().owner().role()).isEqualTo("ops-director");
    assertThat(second.draft().owner().nextRole()).isEqualTo("ceo");
    assertThat(second.draft().owner().nextEscalationAt()).isEqualTo(T0 + 90);
    driver.comes(event("wms.order.shipped", 400, 70));
    driver.watermark(T0 + 500);
    assertThat(driver.lines(T0)).last().isEqualTo("END@400 RECOVERED");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void whatEndsAtTheLookIsInTime() {
    TableDriver<EscalateCell> driver = driver();
    driver.comes(event("tagged", 10, 10));
    driver.comes(event("untagged", 50, 10));
    driver.watermark(T0 + 300);
    assertThat(driver.verdicts()).isEmpty();
  }

  @Test
  void aRelapseGoesOnWhereItWas() {
    Rule rule = Samples.timing(RULE, 0, 100, 0);
    TableDriver<EscalateCell> driver =
        new TableDriver<>(
            new EscalateTable(rule, TEMPLATE),
            new EscalateCodec(),
            Samples.KEY,
            TableDriver.Mode.LAZY);
    driver.comes(event("tagged", 10, 10));
    driver.comes(event("untagged", 55, 10));
    driver.comes(event("tagged", 60, 10));
    driver.watermark(T0 + 75);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@50 ERROR", "RELAPSE@60 ERROR", "CHANGE@70 ERROR");
    assertThat(driver.verdicts().get(2).draft().level()).isEqualTo(2);
  }

  @Test
  void anotherGridIsLookedAtFromNowOn() {
    TableDriver<EscalateCell> driver = driver();
    driver.comes(event("tagged", 10, 10));
    driver.watermark(T0 + 50);
    Escalate slower =
        new Escalate(
            TEMPLATE.holds(),
            TEMPLATE.from(),
            TEMPLATE.until(),
            TEMPLATE.anchor(),
            TEMPLATE.offset(),
            Duration.ofMillis(100),
            TEMPLATE.levels());
    driver.changes(new EscalateTable(RULE, slower), T0 + 60);
    driver.watermark(T0 + 200);
    assertThat(driver.lines(T0)).containsExactly("OPEN@50 ERROR", "CHANGE@150 ERROR");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<EscalateCell> driver = driver();
    driver.comes(event("tagged", 10, 10));
    driver.watermark(T0 + 20);
    assertThat(driver.stored(T0)).isEqualTo("3 10 0 <e10> null <e10> true @50 true @50 0");
  }
}
