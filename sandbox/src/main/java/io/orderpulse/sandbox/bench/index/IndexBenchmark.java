package io.orderpulse.sandbox.bench.index;

import io.orderpulse.sandbox.bench.BenchCluster;
import io.orderpulse.sandbox.bench.Cost;
import io.orderpulse.sandbox.bench.Variant;
import io.orderpulse.sandbox.bench.rules.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The flow of the index job against a bare client that sends the same requests, in turns, each
 * round into empty indices.
 */
public final class IndexBenchmark {

  private static final int SET_UPS = 3;

  private final IndexPlan plan;
  private final Consumer<String> progress;

  /**
   * @param progress is told what is going on, in a few words
   */
  public IndexBenchmark(IndexPlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Runs it and prints what was measured.
   *
   * @return whether every document arrived
   * @throws IOException when a job or a request fails; says why
   */
  public boolean run(PrintWriter out) throws Exception {
    progress.accept("simulating what health writes");
    try (TopicRecords records = TopicRecords.of(plan.documents(), plan.seed());
        BenchCluster cluster = BenchCluster.start()) {
      progress.accept("starting Elasticsearch");
      try (IndexServer server = IndexServer.start(plan.directory())) {
        List<IndexRows> rows = new ArrayList<>();
        for (int bulk : plan.bulks()) {
          rows.add(measure(bulk, records, cluster, server));
        }
        IndexReport report = new IndexReport(plan, records.counts(), Machine.facts(), rows);
        report.print(out);
        return report.isSound();
      }
    }
  }

  private IndexRows measure(
      int bulk, TopicRecords records, BenchCluster cluster, IndexServer server) throws Exception {
    progress.accept("bulks of " + bulk + ": noting down requests");
    try (BulkBodies bodies = BulkBodies.listen()) {
      job(bodies.uri(), bulk, cluster, records, records.count());
      bodies.whole();
      if (bodies.documents() != records.count()) {
        throw new IOException(
            "of %d records only %d became documents"
                .formatted(records.count(), bodies.documents()));
      }
      return rounds(bulk, bodies, records, cluster, server);
    }
  }

  private IndexRows rounds(
      int bulk, BulkBodies bodies, TopicRecords records, BenchCluster cluster, IndexServer server)
      throws Exception {
    BareClient bare = new BareClient(server.client(), plan.inFlight());
    Cost.Work bareWork = () -> bare.send(bodies);
    Cost.Work jobWork = () -> job(server.uri(), bulk, cluster, records, records.count());
    round(server, bareWork, "bare client", bulk, 0);
    round(server, jobWork, "index job", bulk, 0);
    server.empty();
    Cost setUp = setUp(() -> job(server.uri(), bulk, cluster, records, 1));
    List<IndexRound> ofBare = new ArrayList<>();
    List<IndexRound> ofJob = new ArrayList<>();
    for (int i = 1; i <= plan.rounds(); i++) {
      // Whoever comes second finds a server that has just been busy: they take turns in that too.
      if (i % 2 == 1) {
        ofBare.add(round(server, bareWork, "bare client", bulk, i));
      }
      ofJob.add(round(server, jobWork, "index job", bulk, i).minus(setUp));
      if (i % 2 == 0) {
        ofBare.add(round(server, bareWork, "bare client", bulk, i));
      }
    }
    return new IndexRows(bulk, bodies.documents(), bodies.bytes(), ofBare, ofJob);
  }

  private IndexRound round(IndexServer server, Cost.Work work, String who, int bulk, int round)
      throws Exception {
    progress.accept(
        "bulks of %d: %s, %s"
            .formatted(
                bulk, who, round == 0 ? "warm-up" : "round " + round + " of " + plan.rounds()));
    server.empty();
    long before = server.cpuNanos();
    Cost cost = Cost.of(work);
    return new IndexRound(cost, server.cpuNanos() - before, server.documents());
  }

  private static Cost setUp(Cost.Work work) throws Exception {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < SET_UPS; i++) {
      costs.add(Cost.of(work));
    }
    costs.sort(Comparator.comparingLong(Cost::wallNanos));
    return costs.get(SET_UPS / 2);
  }

  private void job(URI server, int bulk, BenchCluster cluster, TopicRecords records, long count)
      throws Exception {
    Variant variant = new Variant("index job", 1, IndexFlow.to(server, bulk, plan.inFlight()));
    cluster.run(variant, records.file(), count);
  }
}
