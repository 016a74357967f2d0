package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.cep.verdict.Verdict;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Around the CEP operator of an <em>expect</em> rule: either-order, which start counts, late
 * events, severity steps. Input 1 are the rule's facts, input 2 the misses that CEP found among
 * them.
 *
 * <p>CEP has told of a miss at D before the watermark passes D here, as this operator's clock waits
 * for both inputs; but when the clock jumps, the facts up to D still wait in the buffer. So a miss
 * only sets a timer at D, which fires after they were judged. Late starts never went through CEP;
 * their deadlines are timers all the same.
 *
 * <p>As CEP must see that nothing came at D itself, it tells of the miss when the watermark passes
 * D, not when it reaches it: the verdict is of D and is heard 1 ms of event time later. What is
 * late and came at D is judged after it.
 */
final class ExpectFunction extends KeyedCoProcessFunction<String, Fact, Miss, Verdict> {

  /**
   * How long a key is remembered after its last event. {@code start: first} means the first ever,
   * so this must outlast any order; it also keeps stragglers from reviving a key.
   */
  private static final Duration RETENTION = Duration.ofDays(400);

  private static final long serialVersionUID = 1L;

  private final Rule rule;
  private final long horizon;
  private transient ExpectLogic logic;
  private transient OrderedBuffer<Fact> buffer;
  private transient ValueState<ExpectState> stored;

  ExpectFunction(Rule rule, long horizon) {
    this.rule = rule;
    this.horizon = horizon;
  }

  @Override
  public void open(OpenContext context) {
    logic = new ExpectLogic(rule);
    buffer = new OrderedBuffer<>(getRuntimeContext(), Fact.class, Fact.Order.INSTANCE);
    stored =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("expectations", TypeInformation.of(ExpectState.class)));
  }

  @Override
  public void processElement1(Fact fact, Context context, Collector<Verdict> out) throws Exception {
    if (fact.watched()) {
      buffer.add(fact, fact.dueAt(), context.timerService());
    }
  }

  @Override
  public void processElement2(Miss miss, Context context, Collector<Verdict> out) {
    context.timerService().registerEventTimeTimer(miss.time() + limit());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Verdict> out) throws Exception {
    TimerService timers = context.timerService();
    ExpectState state = load();
    for (Fact fact : buffer.take(time)) {
      if (fact.now() <= horizon) {
        state = judged(state, fact, timers, out);
      }
    }
    if (time <= horizon) {
      String key = context.getCurrentKey();
      state = missed(state, key, time, timers, out);
      state = logic.onSteps(state, key, time, verdict -> out.collect(verdict.madeAt(time)));
    }
    save(state, time);
  }

  private ExpectState judged(
      ExpectState before, Fact fact, TimerService timers, Collector<Verdict> out) {
    long keepUntil = fact.time() + limit() + RETENTION.toMillis();
    timers.registerEventTimeTimer(Math.max(keepUntil, fact.dueAt()));
    ExpectState state =
        logic.onFact(
            before.withFacts(before.facts().and(fact), keepUntil),
            fact,
            verdict -> out.collect(verdict.madeAt(fact.now())));
    if (!fact.late()) {
      return state;
    }
    state.active().stream()
        .filter(x -> !x.open() && x.deadline() > fact.now())
        .forEach(x -> timers.registerEventTimeTimer(x.deadline()));
    return missed(state, fact.key(), fact.now(), timers, out);
  }

  /** Opens what still waits though its deadline has come. */
  private ExpectState missed(
      ExpectState before, String key, long now, TimerService timers, Collector<Verdict> out) {
    ExpectState state = before;
    for (Expectation x : before.active()) {
      if (!x.open() && x.deadline() <= now) {
        state = opened(state, key, x, now, timers, out);
      }
    }
    return state;
  }

  private ExpectState opened(
      ExpectState state,
      String key,
      Expectation missed,
      long at,
      TimerService timers,
      Collector<Verdict> out) {
    logic.stepTimes(missed).stream().filter(t -> t > at).forEach(timers::registerEventTimeTimer);
    return logic.onMiss(state, key, missed, at, verdict -> out.collect(verdict.madeAt(at)));
  }

  private long limit() {
    return ((Expect) rule.template()).within().toMillis();
  }

  private ExpectState load() throws Exception {
    ExpectState state = stored.value();
    return state == null ? ExpectState.EMPTY : state;
  }

  /**
   * @param now time of the moment that was judged; the watermark may have jumped far beyond it
   */
  private void save(ExpectState state, long now) throws Exception {
    boolean forget = state.active().isEmpty() && now >= state.keepUntil();
    if (forget) {
      stored.clear();
    } else {
      stored.update(state);
    }
  }
}
