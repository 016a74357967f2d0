package io.orderpulse.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchReportTest {

  private static final BenchReport REPORT =
      new BenchReport(
          new BenchPlan(1_000, 1, 3, 7),
          new Workload(Path.of("none"), 1_000, 592_000, 20_000_000),
          List.of(
              measured("source", 1_000_000, 0.5),
              measured("parse + key", 160_000, 6),
              measured("health job", 5_000, 180)),
          List.of(new OneThread.Measured("EventReader", Spread.of(1_800), Spread.of(4_000))));

  private static Measured measured(String name, double rate, double cpu) {
    return new Measured(
        name, Spread.of(rate, rate / 2, rate * 2), Spread.of(cpu, cpu - 0.25, cpu + 0.25));
  }

  @Test
  void variantsAreComparedWithTheOneBehindTheSource() {
    assertThat(REPORT.variantTable().lines())
        .containsExactly(
            "variant       events/s                          CPU µs/event                      ratio",
            "source       1,000,000  (500,000 to 2,000,000)          0.50      (0.25 to 0.75)   0.08",
            "parse + key    160,000     (80,000 to 320,000)          6.00      (5.75 to 6.25)   1.00",
            "health job       5,000       (2,500 to 10,000)        180.00  (179.75 to 180.25)  30.00");
  }

  @Test
  void parserAloneIsInNanosecondsAndBytes() {
    assertThat(REPORT.aloneTable().lines())
        .containsExactly(
            "one thread, no Flink  CPU ns/event                    bytes allocated",
            "EventReader                  1,800  (1,800 to 1,800)            4,000");
  }

  @Test
  void medianOfAnEvenNumberOfRoundsLiesBetweenTheTwoInTheMiddle() {
    assertThat(Spread.of(4, 1, 2, 8)).isEqualTo(new Spread(3, 1, 8));
    assertThat(Spread.of(4, 1, 2)).isEqualTo(new Spread(2, 1, 4));
  }

  @Test
  void setUpAndIdleAreTakenOff() {
    Cost whole = new Cost(10_000, 8_000);
    Cost setUp = new Cost(2_000, 1_000);
    Cost idle = new Cost(1_000, 100);
    Cost net = whole.minus(setUp);
    assertThat(net.minus(idle.idleFor(net.wallNanos()))).isEqualTo(new Cost(8_000, 6_200));
  }

  @Test
  void aRowThatDoesNotFitIsRefused() {
    TextTable table = new TextTable("a", "b");
    assertThatIllegalArgumentException().isThrownBy(() -> table.row("1"));
  }
}
