package io.orderpulse.sandbox.scenario;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.Event;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.jobs.health.HealthStreams;
import io.orderpulse.jobs.health.HealthTopology;
import io.orderpulse.jobs.health.RunFacts;
import io.orderpulse.sandbox.scenario.ScenarioScript.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
 * Runs scenarios through the health job itself, all in one go, with the script as the only clock.
 */
public final class ScenarioRun {

  private static final String CLOCK = "scenario.clock";

  private static final Comparator<Anomaly> ORDER =
      Comparator.comparingLong(Anomaly::time)
          .thenComparing(Anomaly::dedupKey)
          .thenComparingLong(Anomaly::episode)
          .thenComparingInt(Anomaly::seq);

  private ScenarioRun() {}

  /**
   * The transitions of the rules that the scenarios are about, by the place of the scenario, each
   * in the order of time.
   */
  @SuppressWarnings("try") // closing the results may be interrupted, which ends the run
  public static List<List<Anomaly>> run(RulePack pack, List<Scenario> scenarios) throws Exception {
    DataStream<Anomaly> anomalies = health(pack, scenarios).anomalies();
    List<List<Anomaly>> said = new ArrayList<>();
    scenarios.forEach(s -> said.add(new ArrayList<>()));
    try (CloseableIterator<Anomaly> results = anomalies.executeAndCollect("scenarios")) {
      results.forEachRemaining(a -> take(a, scenarios, said));
    }
    said.forEach(one -> one.sort(ORDER));
    return said;
  }

  /** What the rules are told in each scenario, in the order of telling. */
  @SuppressWarnings("try") // closing the results may be interrupted, which ends the run
  static List<List<Fact>> facts(RulePack pack, List<Scenario> scenarios) throws Exception {
    List<List<Fact>> told = new ArrayList<>();
    scenarios.forEach(s -> told.add(new ArrayList<>()));
    try (CloseableIterator<Fact> results =
        health(pack, scenarios).facts().executeAndCollect("facts")) {
      results.forEachRemaining(fact -> told.get(ScenarioScript.place(fact.time())).add(fact));
    }
    return told;
  }

  private static HealthStreams health(RulePack pack, List<Scenario> scenarios) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            1, new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    DataStream<Event> events =
        env.fromData(stream(scenarios), TypeInformation.of(Event.class))
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Event>forGenerator(context -> new Clock())
                    .withTimestampAssigner((event, before) -> event.time()))
            .filter(event -> !event.type().equals(CLOCK));
    return new HealthTopology(switchedOn(pack, scenarios), RunFacts.rehearsal(), Long.MAX_VALUE)
        .build(events);
  }

  private static void take(Anomaly a, List<Scenario> scenarios, List<List<Anomaly>> said) {
    int place = ScenarioScript.place(a.time());
    if (place < scenarios.size()) {
      Scenario scenario = scenarios.get(place);
      if (a.rule().id().equals(scenario.rule())
          && a.time() <= ScenarioScript.start(place) + scenario.until()) {
        said.get(place).add(a);
      }
    }
  }

  /** What a rule that is off would say is what its scenarios tell. */
  static RulePack switchedOn(RulePack pack, List<Scenario> scenarios) {
    Set<String> tried = new HashSet<>();
    scenarios.forEach(s -> tried.add(s.rule()));
    Set<String> changes = new TreeSet<>();
    for (Rule rule : pack.rules()) {
      if (tried.contains(rule.id()) && rule.release().status() != Release.Status.LIVE) {
        changes.add("  " + rule.id() + ": {status: live}\n");
      }
    }
    return changes.isEmpty()
        ? pack
        : RuleFiles.overlaid(
                pack, "scenarios", "overlay: scenarios\nrules:\n" + String.join("", changes))
            .orThrow();
  }

  /** The events with the clock between them. */
  private static List<Event> stream(List<Scenario> scenarios) {
    List<Event> stream = new ArrayList<>();
    for (Step step : ScenarioScript.steps(scenarios)) {
      stream.add(
          Event.of("c" + stream.size(), "scenario", CLOCK, null, step.clock(), java.util.Map.of()));
      if (step.event() != null) {
        stream.add(step.event());
      }
    }
    return stream;
  }

  private static final class Clock implements WatermarkGenerator<Event> {
    @Override
    public void onEvent(Event event, long time, WatermarkOutput out) {
      if (event.type().equals(CLOCK)) {
        out.emitWatermark(new Watermark(time));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput out) {
      // only the script moves the clock
    }
  }
}
