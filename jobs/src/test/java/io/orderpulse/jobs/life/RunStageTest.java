package io.orderpulse.jobs.life;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.ms;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.life.Feeds;
import io.orderpulse.cep.life.Follow;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.life.Stage;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.record.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** One stage as an operator: moments, restarts, and what is left in the end. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class RunStageTest {

  private static final Handling LADDER =
      new Handling(
          List.of(
              new Rung(1, "lead", ms("PT2H")),
              new Rung(2, "director", ms("PT4H")),
              new Rung(3, "ceo", ms("PT6H"))),
          Handling.ChainFrom.OPENED,
          null,
          ms("PT30M"),
          List.of(),
          List.of(),
          null,
          List.of(),
          false,
          false,
          List.of(),
          Handling.About.NOTHING);

  private static KeyedOneInputStreamOperatorTestHarness<String, LifeEvent, LifeEvent> harness(
      long horizon) throws Exception {
    Stage<?> stage = Follow.rules(Feeds.DEFAULT);
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new RunStage<>(stage, horizon)), LifeEvent::key, Types.STRING);
  }

  private static Verdict open(long time) {
    return Verdict.open(
            new Draft(RuleFiles.builtIn().orThrow().rules().get(0))
                .about("O1", null, SubjectFacts.NONE)
                .at(time, time)
                .build())
        .handled(LADDER);
  }

  private static LifeEvent end(long time) {
    return LifeEvent.of(
        Verdict.end(open(time).dedupKey(), time, Resolution.RECOVERED, null).handled(LADDER));
  }

  private static List<String> turns(
      KeyedOneInputStreamOperatorTestHarness<String, LifeEvent, LifeEvent> harness) {
    List<String> turns = new ArrayList<>();
    var said = harness.getSideOutput(RunStage.to(To.SETTLE));
    if (said != null) {
      for (StreamRecord<LifeEvent> record : said) {
        LifeEvent e = record.getValue();
        turns.add(e.kind() + " " + e.anomaly().level());
      }
    }
    return turns;
  }

  @Test
  void nothingIsSaidBeforeItsMomentIsOver() throws Exception {
    try (var harness = harness(Long.MAX_VALUE)) {
      harness.open();
      harness.processElement(LifeEvent.of(open(at("PT0S"))), 0);
      harness.processWatermark(at("PT0S"));
      assertThat(turns(harness)).isEmpty();
      harness.processWatermark(at("PT0S") + 1);
      assertThat(turns(harness)).containsExactly("OPENED 0");
    }
  }

  @Test
  void aRestartFromASavepointRepeatsNoLevel() throws Exception {
    OperatorSubtaskState savepoint;
    try (var harness = harness(Long.MAX_VALUE)) {
      harness.open();
      harness.processElement(LifeEvent.of(open(at("PT0S"))), 0);
      harness.processWatermark(at("PT5H"));
      assertThat(turns(harness)).containsExactly("OPENED 0", "ESCALATED 1", "ESCALATED 2");
      savepoint = harness.snapshot(1, 1);
    }
    try (var harness = harness(Long.MAX_VALUE)) {
      harness.initializeState(savepoint);
      harness.open();
      harness.processWatermark(at("PT5H30M"));
      assertThat(turns(harness)).isEmpty();
      harness.processWatermark(at("PT10H"));
      assertThat(turns(harness)).containsExactly("ESCALATED 3");
    }
  }

  @Test
  void whatWaitsForItsMomentSurvivesARestart() throws Exception {
    OperatorSubtaskState savepoint;
    try (var harness = harness(Long.MAX_VALUE)) {
      harness.open();
      harness.processElement(LifeEvent.of(open(at("PT1H"))), 0);
      harness.processWatermark(at("PT0S"));
      savepoint = harness.snapshot(1, 1);
    }
    try (var harness = harness(Long.MAX_VALUE)) {
      harness.initializeState(savepoint);
      harness.open();
      harness.processWatermark(at("PT1H30M"));
      assertThat(turns(harness)).containsExactly("OPENED 0");
    }
  }

  @Test
  void whatComesWhenItsMomentIsOverBelongsToNow() throws Exception {
    try (var harness = harness(Long.MAX_VALUE)) {
      harness.open();
      harness.processWatermark(at("PT10H"));
      harness.processElement(LifeEvent.of(open(at("PT9H"))), 0);
      harness.processWatermark(at("PT10H") + 1);
      assertThat(turns(harness)).containsExactly("OPENED 0");
      LifeEvent said = harness.getSideOutput(RunStage.to(To.SETTLE)).peek().getValue();
      assertThat(said.kind()).isEqualTo(Kind.OPENED);
      assertThat(said.at()).isEqualTo(at("PT10H"));
      assertThat(said.time()).isEqualTo(at("PT10H"));
      assertThat(said.anomaly().time()).isEqualTo(at("PT9H"));
    }
  }

  @Test
  void nothingIsSaidBehindTheHorizon() throws Exception {
    try (var harness = harness(at("PT4H"))) {
      harness.open();
      harness.processElement(LifeEvent.of(open(at("PT0S"))), 0);
      harness.processWatermark(Long.MAX_VALUE);
      assertThat(turns(harness)).containsExactly("OPENED 0", "ESCALATED 1", "ESCALATED 2");
    }
  }

  @Test
  void whatIsOverIsForgotten() throws Exception {
    try (var harness = harness(Long.MAX_VALUE)) {
      harness.open();
      harness.processElement(LifeEvent.of(open(at("PT0S"))), 0);
      harness.processElement(end(at("PT1H")), 0);
      harness.processWatermark(at("PT2H"));
      assertThat(harness.numKeyedStateEntries()).isPositive();
      harness.processWatermark(at("P100D"));
      assertThat(harness.numKeyedStateEntries()).isZero();
      assertThat(harness.numEventTimeTimers()).isZero();
    }
  }
}
