package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void ordersComeAtTheConfiguredRateAndByDay() {
    int[] byHour = new int[24];
    SimConfig config = Runs.healthy(4).withOrdersPerDay(1_000).withHistoryDays(0);
    Runs.of(config, 7).emissions.stream()
        .filter(e -> e.event().type().equals("order.placed") && !e.resend())
        .forEach(e -> byHour[Shanghai.hour(e.event().time())]++);
    int all = 0;
    for (int n : byHour) {
      all += n;
    }
    assertThat(all).isBetween(6_700, 7_300); // 7,000, standard deviation 84
    assertThat(byHour[10]).isGreaterThan(10 * byHour[3]);
    assertThat(byHour[20]).isGreaterThan(byHour[18]);
  }

  /** Bounds are loose on purpose: it has to be far above 5,000 events a second on any machine. */
  @Test
  void aWeekOfTheWholePlatformIsMadeQuicklyInBoundedMemory() {
    SimConfig config = SimConfig.defaults(1, Runs.START);
    Simulation simulation = new Simulation(config, f -> {});
    RawJson json = new RawJson();
    long began = System.nanoTime();
    long events = simulation.sendUntil(config.start() + Ms.DAY, (t, e) -> json.write(e));
    int early = simulation.pending();
    events += simulation.sendUntil(config.start() + 7 * Ms.DAY, (t, e) -> json.write(e));
    double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    System.out.printf(
        "%,d events in %.1f s, %,.0f events/s, %,d pending%n",
        events, seconds, events / seconds, simulation.pending());
    assertThat(events).isGreaterThan(600_000);
    assertThat(events / seconds).isGreaterThan(10_000);
    assertThat(simulation.pending()).isBetween(early / 2, early * 2).isLessThan(300_000);
  }

  @Test
  void impossibleConfigurationsAreRefused() {
    SimConfig config = SimConfig.defaults(1, Runs.START);
    assertThatThrownBy(() -> config.withOrdersPerDay(0)).hasMessageContaining("ordersPerDay");
    assertThatThrownBy(() -> config.withHistoryDays(-1)).hasMessageContaining("historyDays");
    assertThatThrownBy(() -> config.withMaxJitterMs(-1)).hasMessageContaining("maxJitterMs");
    assertThatThrownBy(() -> config.withFaultsPerDay(0)).hasMessageContaining("faultsPerDay");
    assertThatThrownBy(() -> config.withResendRate(1.1)).hasMessageContaining("resendRate");
    assertThat(config.withFaults(Set.of()).faults()).isEmpty();
  }
}
