package io.orderpulse.cep.template.ratio;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTableTest {

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private static Ratio share(int min, String over) {
    return new Ratio(
        Ratio.Kind.SHARE,
        List.of(on("bad")),
        List.of(on("bad"), on("good")),
        null,
        null,
        null,
        null,
        Duration.ofMillis(30),
        Duration.ofMillis(10),
        false,
        min,
        new BigDecimal(over),
        BigDecimal.ONE);
  }

  private static final Ratio DAY =
      new Ratio(
          Ratio.Kind.COUNT,
          List.of(on("bad")),
          List.of(),
          null,
          null,
          null,
          null,
          Duration.ofDays(1),
          Duration.ofHours(1),
          true,
          0,
          BigDecimal.ONE,
          BigDecimal.ONE);

  private static TableDriver<RatioCell> driver(Ratio template) {
    return new TableDriver<>(table(template), new RatioCodec(), Samples.KEY, TableDriver.Mode.LAZY)
        .storing();
  }

  private static RatioTable table(Ratio template) {
    Rule rule = Samples.rule(KeyKind.GLOBAL, template);
    return new RatioTable(rule, template);
  }

  private static void come(TableDriver<RatioCell> driver, String type, long... times) {
    for (long time : times) {
      driver.comes(Samples.fact(type + time, type, time, Map.of()));
    }
  }

  @Test
  void aShareAtItsLimitIsQuietAndAboveItOpens() {
    TableDriver<RatioCell> driver = driver(share(2, "0.5"));
    come(driver, "bad", 1);
    come(driver, "good", 2);
    driver.watermark(T0 + 10);
    assertThat(driver.lines(T0)).isEmpty();
    come(driver, "bad", 19);
    driver.watermark(T0 + 20);
    assertThat(driver.lines(T0)).containsExactly("OPEN@20 WARNING");
    assertThat(driver.verdicts().get(0).draft().measure().value())
        .isEqualByComparingTo("0.6666666667");
    driver.watermark(T0 + 1000);
    assertThat(driver.lines(T0)).containsExactly("OPEN@20 WARNING", "END@40 RECOVERED");
    assertThat(driver.idle()).isTrue();
  }

  @Test
  void anEventAtTheEndOfAWindowBelongsToTheNext() {
    for (long time : new long[] {9, 10, 11}) {
      TableDriver<RatioCell> driver = driver(share(1, "0.5"));
      come(driver, "bad", time);
      driver.watermark(T0 + 10);
      assertThat(driver.verdicts()).hasSize(time < 10 ? 1 : 0);
      driver.watermark(T0 + 20);
      assertThat(driver.verdicts()).hasSize(1);
    }
  }

  @Test
  void tooFewEventsAreNoReason() {
    TableDriver<RatioCell> driver = driver(share(3, "0.5"));
    come(driver, "bad", 1, 2);
    driver.watermark(T0 + 10);
    assertThat(driver.verdicts()).isEmpty();
    come(driver, "bad", 11);
    driver.watermark(T0 + 20);
    assertThat(driver.verdicts()).hasSize(1);
  }

  @Test
  void aDayBeginsAnewAtMidnight() {
    TableDriver<RatioCell> driver = driver(DAY);
    come(driver, "bad", 20 * HOUR, 21 * HOUR, 24 * HOUR);
    driver.watermark(T0 + 100 * HOUR);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@" + 22 * HOUR + " WARNING", "END@" + 25 * HOUR + " RECOVERED");
  }

  @Test
  void whatComesLateCountsFromTheNextLookOn() {
    TableDriver<RatioCell> driver = driver(share(2, "0.5"));
    come(driver, "bad", 1);
    driver.watermark(T0 + 12);
    come(driver, "bad", 2);
    driver.watermark(T0 + 19);
    assertThat(driver.verdicts()).isEmpty();
    driver.watermark(T0 + 20);
    assertThat(driver.lines(T0)).containsExactly("OPEN@20 WARNING");
  }

  @Test
  void anotherLimitIsJudgedAtOnce() {
    TableDriver<RatioCell> driver = driver(share(1, "0.9"));
    come(driver, "bad", 1, 2);
    come(driver, "good", 3);
    driver.watermark(T0 + 10);
    driver.changes(table(share(1, "0.5")), T0 + 12);
    driver.changes(table(share(1, "0.8")), T0 + 14);
    assertThat(driver.lines(T0)).containsExactly("OPEN@12 WARNING", "END@14 RULE_CHANGED");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<RatioCell> driver = driver(share(1, "0.9"));
    come(driver, "bad", 1, 2);
    come(driver, "good", 13);
    driver.watermark(T0 + 13);
    long step = T0 / 10;
    assertThat(driver.stored(T0))
        .isEqualTo(
            "@10 1 "
                + step
                + " -3 2 "
                + step
                + " -3 1 -2 2 <bad1> <bad2> 2 @10 null null 0 false 1"
                + " 0.9 false 2 'part' '2' 'whole' '2' 2 <bad1> <bad2> @10 2");
  }
}
