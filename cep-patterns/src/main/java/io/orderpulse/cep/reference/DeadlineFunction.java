package io.orderpulse.cep.reference;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.deadline.Deadline;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A <em>deadline</em> rule: opens at a time taken from the order if the condition holds then, and
 * resolves when it no longer holds or the time has moved on.
 */
final class DeadlineFunction extends OrderedFunction {

  /** An order that nothing is open of is forgotten this long after its deadline or last event. */
  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final Deadline template;
  private transient Condition holds;
  private transient ValueState<DeadlineState> stored;

  DeadlineFunction(Rule rule, long horizon) {
    super(horizon);
    this.rule = rule;
    this.template = (Deadline) rule.template();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    super.open(context);
    holds = Condition.of(template.holds());
    stored =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("deadline", TypeInformation.of(DeadlineState.class)));
  }

  @Override
  void onFact(Fact fact, Moment moment) throws Exception {
    DeadlineState state = stored.value();
    OrderContext order = fact.order();
    if (order == null || (state != null && order.revision() < state.order().revision())) {
      return;
    }
    Evidence now = Evidence.of(fact.event());
    DeadlineState next =
        state == null
            ? new DeadlineState(order, now, now, false)
            : new DeadlineState(order, state.first(), now, state.open());
    Long at = at(order);
    if (at == null || !holds.holds(fact)) {
      next = closed(next, fact, reason(order, moment), moment);
    } else if (moment.isPast(at)) {
      next = opened(next, at, moment);
    } else {
      next =
          closed(next, fact, moment.late() ? Resolution.LATE_EVENT : Resolution.RECOVERED, moment);
      moment.lookAgainAt(at);
    }
    save(next);
    moment.lookAgainAt(keepUntil(next));
  }

  @Override
  void onDeadline(Moment moment) throws Exception {
    DeadlineState state = stored.value();
    if (state == null || state.open()) {
      return;
    }
    if (keepUntil(state) <= moment.now()) {
      stored.clear();
      return;
    }
    Long at = at(state.order());
    if (at != null && at == moment.now() && holdsFor(state.order())) {
      save(opened(state, at, moment));
    }
  }

  private long keepUntil(DeadlineState state) {
    Long at = at(state.order());
    long last = state.last().time();
    return RETENTION + (at == null ? last : Math.max(at, last));
  }

  private boolean holdsFor(OrderContext order) {
    return holds.holds(ContextFacts.of(rule.key(), order));
  }

  private Long at(OrderContext order) {
    return switch (template.at()) {
      case "due" -> order.due();
      case "placed" -> order.placed();
      default -> null;
    };
  }

  private static Resolution reason(OrderContext order, Moment moment) {
    if (moment.late()) {
      return Resolution.LATE_EVENT;
    }
    return order.cancelled() ? Resolution.CANCELLED : Resolution.RECOVERED;
  }

  private DeadlineState opened(DeadlineState state, long at, Moment moment) {
    if (state.open()) {
      return state;
    }
    OrderContext order = state.order();
    long time = Math.max(at, moment.now());
    BigDecimal overdue = Placeholders.in(rule.unit(), time - at);
    List<Evidence> evidence =
        Objects.equals(state.first(), state.last())
            ? List.of(state.first())
            : List.of(state.first(), state.last());
    moment.say(
        Verdict.open(
            new Draft(rule)
                .about(
                    order.orderId(),
                    null,
                    SubjectFacts.NONE.and(ContextFacts.of(rule.key(), order)))
                .at(at, time)
                .due(at)
                .measure(overdue, BigDecimal.ZERO)
                .text("stage", order.stage())
                .evidence(evidence)
                .build()));
    return new DeadlineState(order, state.first(), state.last(), true);
  }

  private DeadlineState closed(DeadlineState state, Fact fact, Resolution why, Moment moment) {
    if (state.open()) {
      String key = Draft.dedupKey(rule, state.order().orderId(), null);
      moment.say(Verdict.end(key, fact.time(), why, Evidence.of(fact.event())));
    }
    return new DeadlineState(state.order(), state.first(), state.last(), false);
  }

  /** A terminal order keeps nothing: its context arrives whole with any straggler. */
  private void save(DeadlineState state) throws Exception {
    if (state.order().terminal() && !state.open()) {
      stored.clear();
    } else {
      stored.update(state);
    }
  }
}
