package io.orderpulse.cep.template.growth;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTableTest {

  private static Growth growth(String over) {
    return new Growth(
        List.of(on("complaint")),
        "channel",
        null,
        Duration.ofMillis(20),
        Duration.ofMillis(10),
        2,
        new BigDecimal(over));
  }

  private static GrowthTable table(Growth template) {
    Rule rule = Samples.rule(KeyKind.GLOBAL, template);
    return new GrowthTable(
        Samples.severity(rule, Severity.CRITICAL, null, BigDecimal.ONE), template);
  }

  private static TableDriver<GrowthCell> driver(Growth template) {
    return new TableDriver<>(table(template), new GrowthCodec(), Samples.KEY, TableDriver.Mode.LAZY)
        .storing();
  }

  private static void come(TableDriver<GrowthCell> driver, String channel, long... times) {
    for (long time : times) {
      driver.comes(
          Samples.fact("e" + time + channel, "complaint", time, Map.of("channel", channel)));
    }
  }

  @Test
  void halfAsManyAgainIsEnoughAndTwiceIsWorse() {
    TableDriver<GrowthCell> driver = driver(growth("0.5"));
    come(driver, "web", 1, 2, 31, 32, 33);
    driver.watermark(T0 + 40);
    assertThat(driver.lines(T0)).containsExactly("OPEN@40 WARNING");
    TableDriver<GrowthCell> twice = driver(growth("0.5"));
    come(twice, "web", 1, 2, 31, 32, 33, 34);
    twice.watermark(T0 + 40);
    assertThat(twice.lines(T0)).containsExactly("OPEN@40 CRITICAL");
    twice.watermark(T0 + 1000);
    assertThat(twice.lines(T0)).last().isEqualTo("END@50 RECOVERED");
    assertThat(twice.idle()).isTrue();
  }

  @Test
  void tooFewInEitherWindowAreNoReason() {
    TableDriver<GrowthCell> driver = driver(growth("0.5"));
    come(driver, "web", 1, 31, 32, 33);
    driver.watermark(T0 + 1000);
    assertThat(driver.verdicts()).isEmpty();
  }

  @Test
  void channelsAreApart() {
    TableDriver<GrowthCell> driver = driver(growth("0.5"));
    come(driver, "app", 1, 2);
    come(driver, "web", 3, 4);
    come(driver, "web", 31, 32, 33);
    driver.watermark(T0 + 41);
    assertThat(driver.lines(T0)).containsExactly("OPEN@40 WARNING");
    assertThat(driver.verdicts().get(0).dedupKey()).endsWith("|web");
  }

  @Test
  void anEventAtTheEndOfAWindowBelongsToTheNext() {
    for (long time : new long[] {39, 40, 41}) {
      TableDriver<GrowthCell> driver = driver(growth("0.5"));
      come(driver, "web", 1, 2, 31, 32, time);
      driver.watermark(T0 + 40);
      assertThat(driver.verdicts()).hasSize(time < 40 ? 1 : 0);
    }
  }

  @Test
  void anotherLimitIsJudgedAtOnce() {
    TableDriver<GrowthCell> driver = driver(growth("0.5"));
    come(driver, "web", 1, 2, 31, 32, 33);
    driver.watermark(T0 + 40);
    driver.changes(table(growth("0.6")), T0 + 43);
    assertThat(driver.lines(T0)).containsExactly("OPEN@40 WARNING", "END@43 RULE_CHANGED");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<GrowthCell> driver = driver(growth("0.5"));
    come(driver, "web", 1, 2, 15);
    driver.watermark(T0 + 15);
    assertThat(driver.stored(T0))
        .isEqualTo("@10 1 'web' 2 " + T0 / 10 + " -3 1 -2 3 <e1web> <e2web> <e15web> 0");
  }
}
