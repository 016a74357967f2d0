package io.orderpulse.jobs.life;

import io.orderpulse.jobs.health.SeenEvent;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * What another system says of a command.
 *
 * @param actionId the command
 * @param outcome {@code confirmed} or {@code failed}
 * @param at the moment of the event clock, ms
 */
public record Answer(String actionId, String outcome, long at) {

  /** Answers among events. */
  static final class Find implements FlatMapFunction<SeenEvent, Answer> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(SeenEvent seen, Collector<Answer> out) {
      String outcome =
          switch (seen.event().type()) {
            case "action.confirmed" -> "confirmed";
            case "action.failed" -> "failed";
            default -> null;
          };
      String id = outcome == null ? null : seen.event().text("action_id");
      if (id != null) {
        out.collect(new Answer(id, outcome, seen.now()));
      }
    }
  }
}
