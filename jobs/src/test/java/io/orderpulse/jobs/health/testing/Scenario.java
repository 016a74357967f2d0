package io.orderpulse.jobs.health.testing;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.TimelineEntry;
import io.orderpulse.jobs.health.HealthStreams;
import io.orderpulse.jobs.health.HealthTopology;
import io.orderpulse.jobs.health.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * A scripted stream through the real health topology: events and watermarks in the order of their
 * arrival, then what the topology said. The script is the only clock.
 */
public final class Scenario {

  private static final String WATERMARK = "scenario.watermark";

  private final List<Event> script = new ArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();

  /** Rules of which each has a stream of its own in these tests; others would only talk too. */
  public static final RulePack FEW =
      RuleFiles.builtIn()
          .orThrow()
          .only(
              Set.of(
                  "sync-miss",
                  "ship-overdue",
                  "logistics-silent",
                  "merge-candidates",
                  "policy-drift",
                  "drawing-mismatch"));

  private RulePack rules = FEW;
  private long horizon = Long.MAX_VALUE;
  private int parallelism = 1;
  private int steps = 1;

  /** The next event to arrive, with an id of its own. */
  public Scenario event(String type, long time, Object... fields) {
    return event(Events.event("e" + ids.incrementAndGet(), type, time, fields));
  }

  public Scenario event(Event event) {
    script.add(event);
    return this;
  }

  /** The clock of the stream reaches a time; what comes behind it is late. */
  public Scenario watermark(long time) {
    String id = "w" + ids.incrementAndGet();
    return event(Event.of(id, "scenario", WATERMARK, null, time, Map.of()));
  }

  /** Nothing is said after this time. */
  public Scenario until(long time) {
    horizon = time;
    return this;
  }

  public Scenario rules(RulePack newRules) {
    rules = newRules;
    return this;
  }

  /** The clock goes from each of its times to the next in so many steps. */
  public Scenario steps(int newSteps) {
    steps = newSteps;
    return this;
  }

  public Scenario parallelism(int subtasks) {
    parallelism = subtasks;
    return this;
  }

  /** Runs it on the environment of the test's cluster. */
  @SuppressWarnings("try") // closing the results may be interrupted, which ends the test
  public Said run() throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.configure(
        new Configuration()
            .set(PipelineOptions.GENERIC_TYPES, false)
            .set(PipelineOptions.OBJECT_REUSE, true));
    env.setParallelism(parallelism);
    DataStream<Event> events =
        env.fromData(script, TypeInformation.of(Event.class))
            .setParallelism(1)
            .assignTimestampsAndWatermarks(clock(steps))
            .setParallelism(1)
            .filter(e -> !e.type().equals(WATERMARK))
            .setParallelism(1);
    HealthStreams said = new HealthTopology(rules, RunFacts.replay(), horizon).build(events);
    DataStream<Output> outputs =
        as(said.anomalies().map(a -> new Output(a, null, null, null, null, null, null)))
            .union(
                as(said.orders().map(o -> new Output(null, o, null, null, null, null, null))),
                as(said.timeline().map(t -> new Output(null, null, t, null, null, null, null))),
                as(said.shadow().map(a -> new Output(null, null, null, a, null, null, null))),
                as(said.actions().map(a -> new Output(null, null, null, null, a, null, null))),
                as(said.metrics().map(m -> new Output(null, null, null, null, null, m, null))),
                as(said.derived().map(e -> new Output(null, null, null, null, null, null, e))));
    List<Output> all = new ArrayList<>();
    try (CloseableIterator<Output> results = outputs.executeAndCollect("scenario")) {
      results.forEachRemaining(all::add);
    }
    return new Said(
        all.stream().map(Output::anomaly).filter(Objects::nonNull).toList(),
        all.stream().map(Output::order).filter(Objects::nonNull).toList(),
        all.stream().map(Output::entry).filter(Objects::nonNull).toList(),
        all.stream().map(Output::shadow).filter(Objects::nonNull).toList(),
        all.stream().map(Output::action).filter(Objects::nonNull).toList(),
        all.stream().map(Output::metric).filter(Objects::nonNull).toList(),
        all.stream().map(Output::derived).filter(Objects::nonNull).toList());
  }

  private static DataStream<Output> as(
      org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator<Output> stream) {
    return stream.returns(TypeInformation.of(Output.class));
  }

  private static WatermarkStrategy<Event> clock(int steps) {
    return WatermarkStrategy.<Event>forGenerator(context -> new ScriptedClock(steps))
        .withTimestampAssigner((event, before) -> event.time());
  }

  /** One of the outputs, so that a single stream collects them all. */
  public record Output(
      Anomaly anomaly,
      OrderHealth order,
      TimelineEntry entry,
      Anomaly shadow,
      ActionCommand action,
      Metric metric,
      Event derived) {}

  /** Moves the clock exactly where the script says. */
  private static final class ScriptedClock implements WatermarkGenerator<Event> {
    private final int steps;
    private long now = Long.MIN_VALUE;

    ScriptedClock(int steps) {
      this.steps = steps;
    }

    @Override
    public void onEvent(Event event, long timestamp, WatermarkOutput output) {
      if (event.type().equals(WATERMARK)) {
        for (int n = steps - 1; n > 0 && now != Long.MIN_VALUE; n--) {
          output.emitWatermark(new Watermark(event.time() - (event.time() - now) * n / steps));
        }
        output.emitWatermark(new Watermark(event.time()));
        now = Math.max(now, event.time());
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // only the script moves the clock
    }
  }
}
