package io.orderpulse.jobs.life;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.jobs.health.SeenEvent;
import java.time.DateTimeException;
import java.util.List;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** What people say of anomalies, for the stages that follow them. */
final class FeedbackEvents implements FlatMapFunction<SeenEvent, LifeEvent> {

  static final String TYPE = "feedback.given";

  private static final long serialVersionUID = 1L;

  @Override
  public void flatMap(SeenEvent seen, Collector<LifeEvent> out) {
    Event event = seen.event();
    if (!event.type().equals(TYPE)) {
      return;
    }
    String key = event.text("dedup_key");
    String word = event.text("verdict");
    if (key == null || word == null) {
      return;
    }
    for (To to : List.of(To.FOLLOW, To.FOLLOW_GROUP)) {
      out.collect(
          LifeEvent.feedback(to, key, word, seen.now(), until(event), List.of(Evidence.of(event))));
    }
  }

  private static long until(Event event) {
    String until = event.text("until");
    try {
      return until == null ? 0 : Rfc3339.parse(until);
    } catch (DateTimeException e) {
      return 0; // the contract refuses it; then it is a snooze without an end
    }
  }
}
