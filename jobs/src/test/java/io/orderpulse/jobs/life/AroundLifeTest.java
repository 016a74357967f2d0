package io.orderpulse.jobs.life;

import static io.orderpulse.jobs.health.testing.Events.at;
import static io.orderpulse.jobs.health.testing.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.events.record.Heartbeat;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.jobs.health.SeenEvent;
import io.orderpulse.jobs.kafka.KafkaRecord;
import io.orderpulse.jobs.time.JobClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.StreamFlatMap;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** What feeds life and what it leaves behind. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class AroundLifeTest {

  private static SeenEvent scan(String id, long time) {
    Event event = Event.of(id, "logistics/sf", "logistics.scanned", null, time, java.util.Map.of());
    return new SeenEvent(event, Clocked.ON_TIME);
  }

  private static OneInputStreamOperatorTestHarness<SeenEvent, LifeEvent> listening()
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(
        new ListenToFeeds(),
        TypeInformation.of(SeenEvent.class)
            .createSerializer(
                new org.apache.flink.api.common.serialization.SerializerConfigImpl()));
  }

  @Test
  void aFeedIsHeardOnceASecondWithItsNewestEvent() throws Exception {
    try (var harness = listening()) {
      harness.open();
      harness.processElement(scan("a", at("PT0S")), 0);
      harness.processElement(scan("b", at("PT0.7S")), 0);
      harness.processElement(scan("c", at("PT0.2S")), 0);
      harness.processElement(scan("d", at("PT1S")), 0);
      harness.processWatermark(at("PT0.998S"));
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.processWatermark(at("PT0.999S"));
      assertThat(harness.extractOutputValues())
          .containsExactly(LifeEvent.heard("logistics/sf", at("PT0.999S"), at("PT0.7S")));
    }
  }

  @Test
  void whatWasHeardIsNotForgottenByARestart() throws Exception {
    OperatorSubtaskState savepoint;
    try (var harness = listening()) {
      harness.open();
      harness.processElement(scan("a", at("PT0.5S")), 0);
      savepoint = harness.snapshot(1, 1);
    }
    try (var harness = listening()) {
      harness.initializeState(savepoint);
      harness.open();
      harness.processWatermark(at("PT2S"));
      assertThat(harness.extractOutputValues())
          .containsExactly(LifeEvent.heard("logistics/sf", at("PT0.999S"), at("PT0.5S")));
    }
  }

  private static LifeEvent verdict(boolean opens, long time) {
    var rule = RuleFiles.builtIn().orThrow().rules().get(0);
    Verdict open =
        Verdict.open(new Draft(rule).about("O1", null, SubjectFacts.NONE).at(time, time).build());
    return LifeEvent.of(
        opens ? open : Verdict.end(open.dedupKey(), time, Resolution.RECOVERED, null));
  }

  private static TwoInputStreamOperatorTestHarness<LifeEvent, RuleChange, Heartbeat> beating(
      List<RuleChange> initial) throws Exception {
    return new TwoInputStreamOperatorTestHarness<>(new BeatRules(initial));
  }

  @Test
  void eachRuleGivesASignOfLifeEachMinute() throws Exception {
    List<RuleChange> rules = RuleJson.changes(RuleFiles.builtIn().orThrow());
    RuleChange first = rules.get(0);
    RuleChange second = new RuleChange(first.id(), 2, "h2", at("PT3M"), first.content());
    RuleChange gone = new RuleChange(first.id(), 3, "", at("PT5M"), null);
    try (var harness = beating(rules)) {
      harness.open();
      harness.processElement1(verdict(true, at("PT30S")), 0);
      harness.processElement2(second, 0);
      harness.processElement2(gone, 0);
      for (String time : List.of("PT1M", "PT1M30S", "PT4M", "PT6M")) {
        harness.processWatermark1(new Watermark(at(time)));
      }
      harness.processElement1(verdict(false, at("PT6M")), 0);
      List<Heartbeat> beats =
          harness.extractOutputValues().stream().filter(b -> b.rule().equals(first.id())).toList();
      assertThat(beats)
          .extracting(b -> b.version() + " " + b.hash().equals("h2") + " " + b.watermark())
          .containsExactly("1 false " + at("PT1M"), "2 true " + at("PT4M"));
      assertThat(beats.get(0).keys()).isEqualTo(1);
      assertThat(beats.get(0).lastOpen()).isEqualTo(at("PT30S"));
      assertThat(harness.extractOutputValues().stream().map(Heartbeat::rule).distinct())
          .hasSize((int) rules.stream().filter(AroundLifeTest::judges).count());
    }
  }

  private static boolean judges(RuleChange change) {
    return RuleJson.parse(change).release().status() != Release.Status.OFF;
  }

  @Test
  void onlyProperFeedbackCounts() throws Exception {
    JobClock clock = JobClock.wall();
    try (var harness =
        new OneInputStreamOperatorTestHarness<KafkaRecord, Event>(
            new StreamFlatMap<>(new ReadFeedback(clock)))) {
      harness.open();
      Event good = given(System.currentTimeMillis(), "closed");
      Event ahead = given(System.currentTimeMillis() + 600_000, "closed");
      Event other = event("x", "order.paid", at("PT0S"), "order_id", "O1");
      Event without = given(System.currentTimeMillis(), null);
      for (Event e : List.of(good, ahead, other, without)) {
        harness.processElement(record(new EventWriter().write(e)), 0);
      }
      harness.processElement(record("{".getBytes(StandardCharsets.UTF_8)), 0);
      harness.processElement(record(null), 0);
      assertThat(harness.extractOutputValues()).extracting(Event::id).containsExactly(good.id());
    }
  }

  private static Event given(long time, String verdict) {
    return event(
        "f" + time + verdict,
        "feedback.given",
        time,
        "dedup_key",
        "r|order|O1",
        "verdict",
        verdict,
        "by",
        "S1");
  }

  private static KafkaRecord record(byte[] value) {
    return new KafkaRecord("orderpulse.feedback", 0, 0, 0, null, value);
  }
}
