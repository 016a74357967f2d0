package io.orderpulse.sandbox.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures variants one after the other in one JVM. Of each round is taken off what the same job
 * costs with the events of one order, which is its set-up, and what the idle process costs.
 */
public final class Benchmark {

  private static final int SET_UPS = 3;
  private static final long IDLE_MILLIS = 2_000;

  private final BenchPlan plan;
  private final Consumer<String> progress;

  /**
   * @param progress is told what is going on, in a few words
   */
  public Benchmark(BenchPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * @param variants in the order in which they are run; the source comes first by itself
   * @throws java.io.IOException when there is no room for the events, or a job fails; says why
   */
  public BenchReport run(List<Variant> variants) throws Exception {
    progress.accept("making events");
    try (Workload workload = Workload.of(plan);
        BenchCluster cluster = BenchCluster.start()) {
      List<List<Cost>> costs = new ArrayList<>();
      List<Variant> all = Stream.concat(Stream.of(Variants.source()), variants.stream()).toList();
      for (Variant variant : all) {
        costs.add(rounds(cluster, variant, workload));
      }
      progress.accept("parser alone");
      List<OneThread.Measured> alone = ParserAlone.measure(plan, workload);
      progress.accept("idle");
      Cost idle = Cost.of(() -> TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS));
      List<Measured> measured = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        List<Cost> net =
            costs.get(i).stream().map(c -> c.minus(idle.idleFor(c.wallNanos()))).toList();
        measured.add(Measured.of(all.get(i).name(), events(all.get(i), workload), net));
      }
      return new BenchReport(plan, workload, measured, alone);
    }
  }

  private List<Cost> rounds(BenchCluster cluster, Variant variant, Workload workload)
      throws Exception {
    long events = events(variant, workload);
    for (int i = 1; i <= plan.warmUp(); i++) {
      progress.accept("%s: warm-up %d of %d".formatted(variant.name(), i, plan.warmUp()));
      cluster.run(variant, workload.file(), events);
    }
    Cost setUp = setUp(cluster, variant, workload);
    List<Cost> rounds = new ArrayList<>();
    for (int i = 1; i <= plan.rounds(); i++) {
      progress.accept("%s: round %d of %d".formatted(variant.name(), i, plan.rounds()));
      Cost whole = Cost.of(() -> cluster.run(variant, workload.file(), events));
      rounds.add(whole.minus(setUp));
    }
    return rounds;
  }

  private static long events(Variant variant, Workload workload) {
    return (long) workload.events() * variant.passes();
  }

  private Cost setUp(BenchCluster cluster, Variant variant, Workload workload) throws Exception {
    progress.accept(variant.name() + ": set-up");
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < SET_UPS; i++) {
      costs.add(Cost.of(() -> cluster.run(variant, workload.file(), OrderScript.EVENTS)));
    }
    return costs.stream()
        .sorted(Comparator.comparingLong(Cost::cpuNanos))
        .skip(SET_UPS / 2)
        .findFirst()
        .orElseThrow();
  }
}
