package io.orderpulse.sandbox.simulator;

import java.math.BigDecimal;
import java.util.List;

/** 系统假死: a system is busy, slow, failing, and yet nearly idle. */
final class PseudoDeath implements Planter {

  private final World world;
  private final Rand rand;

  PseudoDeath(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.PSEUDO_DEATH;
  }

  private int serial;

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    String dependency = "stock-db-" + ++serial;
    long end = time + rand.between(4 * Ms.MINUTE, 20 * Ms.MINUTE);
    for (long at = time; at < end; at += 20 * Ms.SECOND) {
      sample(dependency, at, rand.between(3_300, 9_000), 0.61, 0.31);
    }
    for (long at = end; at < end + 20 * Ms.MINUTE; at += Ms.MINUTE) {
      sample(dependency, at, rand.between(90, 400), 0.999, 0.55);
    }
    return List.of(
        ExpectedAnomaly.of("pseudo-death", "dependency", dependency, "critical", time)
            .after(Ms.MINUTE)
            .resolved(end + 5 * Ms.MINUTE, "RECOVERED"));
  }

  private void sample(String dependency, long time, long p95, double success, double cpu) {
    world.say(
        time,
        "trace/gateway",
        "dependency.sampled",
        dependency,
        () ->
            Data.of("dependency", dependency)
                .with("rate_per_s", BigDecimal.valueOf(950))
                .with("p95_ms", BigDecimal.valueOf(p95))
                .with("success_ratio", BigDecimal.valueOf(success))
                .with("cpu_ratio", BigDecimal.valueOf(cpu)));
  }
}
