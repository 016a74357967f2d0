package io.orderpulse.sandbox.replay;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.record.Rejected;
import io.orderpulse.jobs.health.HealthMessages;
import io.orderpulse.jobs.health.HealthStreams;
import io.orderpulse.jobs.health.HealthTopology;
import io.orderpulse.jobs.health.RunFacts;
import io.orderpulse.jobs.intake.Checked;
import io.orderpulse.jobs.intake.IntakeStreams;
import io.orderpulse.jobs.intake.IntakeTopology;
import io.orderpulse.jobs.kafka.KafkaMessage;
import io.orderpulse.jobs.kafka.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** Runs intake and health on recorded events in this JVM, without servers, always alike. */
public final class Replay {

  private final ReplayOptions options;

  public Replay(ReplayOptions options) {
    this.options = options;
  }

  /**
   * Writes the results to their folder and a table to the terminal.
   *
   * @throws IOException when the events can't be read, or results can't be written
   */
  public void run(PrintWriter summary) throws Exception {
    ReplayTables tables =
        options.tables() == null
            ? ReplayTables.of(RuleFiles.builtIn().orThrow())
            : options.tables();
    List<ReplayLine> lines = new ReplayFiles().read(options.events(), options.arrivalOrder());
    ReplayOutput output = play(tables, lines);
    output.write(options.out());
    ReplaySummary.print(output, lines.size(), summary);
    summary.println(TablesLine.of(tables));
    summary.flush();
  }

  /**
   * The anomalies of the events under a pack, in order of time, as JSON; nothing is written.
   *
   * @throws IOException when the events can't be read
   */
  public List<byte[]> anomalies(RulePack pack) throws Exception {
    List<ReplayLine> lines = new ReplayFiles().read(options.events(), options.arrivalOrder());
    return List.copyOf(play(with(pack), lines).lines("anomalies.jsonl"));
  }

  /**
   * The anomalies and the commands of the events under a pack, in order of time, as JSON, by the
   * names of their files; nothing is written.
   *
   * @throws IOException when the events can't be read
   */
  public Map<String, List<byte[]>> results(RulePack pack) throws Exception {
    List<ReplayLine> lines = new ReplayFiles().read(options.events(), options.arrivalOrder());
    ReplayOutput output = play(with(pack), lines);
    return Map.of(
        "anomalies.jsonl", output.lines("anomalies.jsonl"),
        "actions.jsonl", output.lines("actions.jsonl"));
  }

  /** The tables of the options under other rules. */
  private ReplayTables with(RulePack pack) {
    ReplayTables tables = options.tables();
    return tables == null
        ? ReplayTables.of(pack)
        : new ReplayTables(pack, tables.aliases(), tables.filters());
  }

  /**
   * The records of the events under a pack as health writes them to Kafka, in the order in which it
   * writes them.
   *
   * @param wanted names of topics; what goes to others is left out
   * @param each takes a record: file is the topic, id the key
   * @throws IOException when the events can't be read
   */
  public void messages(
      RulePack pack, Topics topics, Collection<String> wanted, Consumer<ReplayRecord> each)
      throws Exception {
    Set<String> kept = Set.copyOf(wanted);
    List<ReplayLine> lines = new ReplayFiles().read(options.events(), options.arrivalOrder());
    Path raw = Files.createTempFile("orderpulse-replay", ".out");
    try (ReplayStore store = ReplayStore.of(lines)) {
      StreamExecutionEnvironment env = environment();
      DataStream<KafkaMessage> all =
          HealthMessages.of(health(env, with(pack), store).health(), topics);
      ReplayRecords.of(all.filter(message -> kept.contains(message.topic())))
          .sinkTo(new ReplaySink(raw))
          .uid("results");
      env.execute("orderpulse-replay");
      ReplaySink.read(raw, each);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private ReplayOutput play(ReplayTables tables, List<ReplayLine> lines) throws Exception {
    Path raw = Files.createTempFile("orderpulse-replay", ".out");
    try (ReplayStore store = ReplayStore.of(lines)) {
      play(tables, store, raw);
      return ReplayOutput.read(raw);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  /**
   * The facts that keys get, in verdict order.
   *
   * @param keys as of {@link Fact#routingKey}
   * @return by those keys
   * @throws IOException when the events can't be read
   */
  @SuppressWarnings("try") // closing the results may be interrupted, which ends the replay
  public Map<String, List<Fact>> facts(RulePack pack, Set<String> keys) throws Exception {
    List<ReplayLine> lines = new ReplayFiles().read(options.events(), options.arrivalOrder());
    Map<String, List<Fact>> facts = new HashMap<>();
    Set<String> wanted = new HashSet<>(keys);
    try (ReplayStore store = ReplayStore.of(lines)) {
      DataStream<Fact> all =
          health(environment(), with(pack), store)
              .health()
              .facts()
              .filter(fact -> wanted.contains(fact.routingKey()));
      try (CloseableIterator<Fact> results = all.executeAndCollect("facts")) {
        results.forEachRemaining(
            fact -> facts.computeIfAbsent(fact.routingKey(), k -> new ArrayList<>()).add(fact));
      }
    }
    facts.values().forEach(one -> one.sort(Fact.Order.INSTANCE));
    return facts;
  }

  /** The streams of a replay. */
  private record Streams(HealthStreams health, DataStream<Rejected> rejected) {}

  private void play(ReplayTables tables, ReplayStore store, Path raw) throws Exception {
    StreamExecutionEnvironment env = environment();
    Streams streams = health(env, tables, store);
    ReplayRecords.of(streams.health(), streams.rejected())
        .sinkTo(new ReplaySink(raw))
        .uid("results");
    env.execute("orderpulse-replay");
  }

  private Streams health(StreamExecutionEnvironment env, ReplayTables tables, ReplayStore store) {
    RulePack pack = tables.rules();
    PlayLines player =
        new PlayLines(store.file(), options.horizon(), options.maxAhead(), pack.eventTypes());
    DataStream<Checked> checked =
        env.fromSequence(0, 0)
            .uid("start")
            .flatMap(player)
            .returns(TypeInformation.of(Checked.class))
            .uid("play-lines")
            .assignTimestampsAndWatermarks(ReplayWatermarks.strategy())
            .uid("watermarks");
    IntakeStreams intake = IntakeTopology.build(checked, tables.aliases(), tables.filters());
    HealthStreams health =
        new HealthTopology(pack, RunFacts.replay(), options.horizon()).build(intake.branches());
    return new Streams(health, intake.rejected());
  }

  private static StreamExecutionEnvironment environment() {
    Configuration configuration = new Configuration();
    configuration.set(PipelineOptions.GENERIC_TYPES, false);
    configuration.set(PipelineOptions.OBJECT_REUSE, true);
    return StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
  }
}
