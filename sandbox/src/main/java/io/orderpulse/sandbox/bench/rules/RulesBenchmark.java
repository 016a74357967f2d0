package io.orderpulse.sandbox.bench.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures engines one after the other, each in a JVM of its own, with the same events. */
public final class RulesBenchmark {

  private final RulesPlan plan;
  private final Consumer<String> progress;
  private final Consumer<RulesReport.Row> finished;

  /**
   * @param progress is told what is going on, in a few words
   * @param finished is told each row as soon as it is measured
   */
  public RulesBenchmark(
      RulesPlan plan, Consumer<String> progress, Consumer<RulesReport.Row> finished) {
    this.plan = plan;
    this.progress = progress;
    this.finished = finished;
  }

  /**
   * @throws IllegalArgumentException when the plan leaves nothing to measure
   * @throws IOException when there is no room for the events
   */
  public RulesReport run() throws IOException, InterruptedException {
    List<RulesCase> cases = RulesCase.of(plan);
    if (cases.isEmpty()) {
      throw new IllegalArgumentException(
          "--only, --rules and --state together leave nothing to measure");
    }
    List<RulesReport.Row> rows = new ArrayList<>();
    List<RulesWorkload> workloads = new ArrayList<>();
    for (boolean slow : new boolean[] {false, true}) {
      List<RulesCase> these = cases.stream().filter(c -> c.slow() == slow).toList();
      if (!these.isEmpty()) {
        progress.accept("making events");
        try (RulesWorkload workload =
            RulesWorkload.of(plan.orders(slow), plan.measured(slow), plan.seed())) {
          workloads.add(workload);
          for (RulesCase one : these) {
            rows.add(row(one, workload, "%d of %d".formatted(rows.size() + 1, cases.size())));
            finished.accept(rows.get(rows.size() - 1));
          }
        }
      }
    }
    return new RulesReport(plan, workloads, rows);
  }

  private RulesReport.Row row(RulesCase one, RulesWorkload workload, String place)
      throws InterruptedException {
    int perRound = plan.perRound(one.slow());
    RulesRun run =
        new RulesRun(
            one.contender().id(),
            one.rules(),
            one.state(),
            workload.file().toString(),
            workload.fill() + perRound,
            perRound,
            plan.rounds());
    String what = "%s  %s on %s  ".formatted(place, one.label(), one.state());
    progress.accept(what + bar(0));
    try {
      RunResult result =
          Fork.of(run, plan.heapMegabytes(), percent -> progress.accept(what + bar(percent)));
      return new RulesReport.Row(
          one, workload.leastOpen(), workload.orders(), perRound, result, null);
    } catch (IOException e) {
      return new RulesReport.Row(
          one, workload.leastOpen(), workload.orders(), perRound, null, e.getMessage());
    }
  }

  private static String bar(int percent) {
    int done = percent / 5;
    return "[%s%s] %d %%".formatted("=".repeat(done), " ".repeat(20 - done), percent);
  }
}
