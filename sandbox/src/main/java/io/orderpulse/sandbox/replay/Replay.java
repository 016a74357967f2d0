package io.orderpulse.sandbox.replay;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Rejected;
import io.orderpulse.jobs.health.HealthStreams;
import io.orderpulse.jobs.health.HealthTopology;
import io.orderpulse.jobs.health.RunFacts;
import io.orderpulse.jobs.intake.Checked;
import io.orderpulse.jobs.intake.IntakeStreams;
import io.orderpulse.jobs.intake.IntakeTopology;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Runs intake and health on recorded events in this JVM, without servers, always alike. */
public final class Replay {

  private static final Comparator<Anomaly> BY_TIME =
      Comparator.comparingLong(Anomaly::time)
          .thenComparing(Anomaly::dedupKey)
          .thenComparingLong(Anomaly::episode)
          .thenComparingInt(Anomaly::seq);

  private final ReplayOptions options;

  public Replay(ReplayOptions options) {
    this.options = options;
  }

  /**
   * @throws IOException when the events or rules can't be read
   * @throws IllegalArgumentException when the rules have problems; names each
   */
  public ReplayResults run() throws Exception {
    RulePack pack =
        (options.rules() == null ? RuleFiles.builtIn() : RuleFiles.at(options.rules())).orThrow();
    List<ReplayLine> lines = new ReplayFiles().read(options.events(), options.arrivalOrder());
    try (ReplayStore store = ReplayStore.of(lines)) {
      return run(pack, store, lines.size());
    }
  }

  private ReplayResults run(RulePack pack, ReplayStore store, long events) throws Exception {
    StreamExecutionEnvironment env = environment();
    DataStream<Checked> checked =
        env.fromSequence(0, 0)
            .uid("start")
            .flatMap(
                new PlayLines(
                    store.file(), options.horizon(), options.maxAhead(), pack.eventTypes()))
            .returns(TypeInformation.of(Checked.class))
            .uid("play-lines")
            .assignTimestampsAndWatermarks(ReplayWatermarks.strategy())
            .uid("watermarks");
    IntakeStreams intake = IntakeTopology.build(checked);
    HealthStreams health =
        new HealthTopology(pack.rules(), RunFacts.replay(), options.horizon())
            .build(intake.events());

    CloseableIterator<Anomaly> anomalies = health.anomalies().collectAsync();
    CloseableIterator<OrderHealth> orders = health.orders().collectAsync();
    CloseableIterator<Rejected> rejected = intake.rejected().collectAsync();
    env.executeAsync("orderpulse-replay");
    try (anomalies;
        orders;
        rejected) {
      return new ReplayResults(sorted(anomalies), newest(orders), byPosition(rejected), events);
    }
  }

  private static StreamExecutionEnvironment environment() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    return StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
  }

  private static List<Anomaly> sorted(CloseableIterator<Anomaly> anomalies) {
    List<Anomaly> list = new ArrayList<>();
    anomalies.forEachRemaining(list::add);
    list.sort(BY_TIME);
    return list;
  }

  private static List<OrderHealth> newest(CloseableIterator<OrderHealth> orders) {
    TreeMap<String, OrderHealth> byId = new TreeMap<>();
    orders.forEachRemaining(
        o -> byId.merge(o.orderId(), o, (a, b) -> a.version() >= b.version() ? a : b));
    return new ArrayList<>(byId.values());
  }

  private static List<Rejected> byPosition(CloseableIterator<Rejected> rejected) {
    List<Rejected> list = new ArrayList<>();
    rejected.forEachRemaining(list::add);
    list.sort(Comparator.comparing(Rejected::topic).thenComparingLong(Rejected::offset));
    return list;
  }
}
