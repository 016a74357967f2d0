package io.orderpulse.jobs.life;

import io.orderpulse.cep.life.LifeEvent;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.jobs.health.HealthInput;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Sends each command once and takes note of its answer. Input 1 are commands, input 2 answers; both
 * keyed by action id.
 */
final class AskOnce extends KeyedCoProcessFunction<String, LifeEvent, Answer, ActionCommand> {

  /** What became of a command, told to each of its orders. */
  static final OutputTag<HealthInput> PER_ORDER =
      new OutputTag<>("decisions", TypeInformation.of(HealthInput.class));

  /** A command is remembered this long after it was asked for. */
  /** Its receiver needs to know what was decided, and by which row. */
  private static final String ROUTE_HINT = "ROUTE_HINT";

  /** Shown to the picker, who is told for whom it is. */
  private static final String PDA_POPUP = "PDA_POPUP";

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private static final String REQUESTED = "requested";

  private static final long serialVersionUID = 1L;

  private transient ValueState<Asked> stored;

  @Override
  public void open(OpenContext context) {
    stored =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("asked", TypeInformation.of(Asked.class)));
  }

  @Override
  public void processElement1(LifeEvent ask, Context context, Collector<ActionCommand> out)
      throws Exception {
    Asked before = stored.value();
    if (before != null && before.action() != null) {
      return;
    }
    List<String> orders = ask.anomaly().subject().orderIds();
    String outcome = before == null ? REQUESTED : before.outcome();
    stored.update(new Asked(ask.origin(), orders, outcome));
    context.timerService().registerEventTimeTimer(ask.at() + RETENTION);
    out.collect(command(ask));
    tell(context, ask.origin(), orders, ask.at(), outcome);
  }

  private static ActionCommand command(LifeEvent ask) {
    Anomaly about = ask.anomaly();
    Map<String, String> params = new TreeMap<>();
    params.put("rule", about.rule().id());
    params.put("rule_version", Integer.toString(about.rule().version()));
    if (ask.origin().equals(ROUTE_HINT)) {
      params.put("decision", about.text().en().observed());
    }
    String recipient = ask.handling().about().recipientMask();
    if (ask.origin().equals(PDA_POPUP) && recipient != null) {
      params.put("recipient_mask", recipient);
    }
    Long due = about.times().due() == null ? ask.handling().about().due() : about.times().due();
    if (due != null) {
      params.put("due", Rfc3339.format(due));
    }
    return new ActionCommand(
        ask.key(),
        ask.origin(),
        about.subject().type() + "/" + about.subject().id(),
        about.subject().orderIds(),
        params,
        ask.by(),
        ask.until() == 0 ? null : (Long) ask.until(),
        ask.level() == 1,
        ask.time());
  }

  @Override
  public void processElement2(Answer answer, Context context, Collector<ActionCommand> out)
      throws Exception {
    Asked asked = stored.value();
    if (asked == null) {
      // the answer may come by a quicker way than what it answers
      stored.update(new Asked(null, List.of(), answer.outcome()));
      context.timerService().registerEventTimeTimer(answer.at() + RETENTION);
      return;
    }
    stored.update(new Asked(asked.action(), asked.orders(), answer.outcome()));
    if (asked.action() != null) {
      tell(context, asked.action(), asked.orders(), answer.at(), answer.outcome());
    }
  }

  private static void tell(
      KeyedCoProcessFunction<String, LifeEvent, Answer, ActionCommand>.Context context,
      String action,
      List<String> orders,
      long at,
      String outcome) {
    for (String order : orders) {
      context.output(PER_ORDER, HealthInput.decided(order, at, action, outcome));
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<ActionCommand> out) {
    stored.clear();
  }

  /**
   * A command that was asked for.
   *
   * @param action its name, or null while only an answer came
   * @param orders its orders
   * @param outcome {@code requested}, {@code confirmed} or {@code failed}
   */
  public record Asked(String action, List<String> orders, String outcome) {}
}
