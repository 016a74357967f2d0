package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
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
    TimerService timers = context.timerService();
    if (fact.watched() && !buffer.add(fact, fact.time(), fact.late(), timers)) {
      save(lateFact(fact, timers, out), timers.currentWatermark());
    }
  }

  private ExpectState lateFact(Fact fact, TimerService timers, Collector<Verdict> out)
      throws Exception {
    ExpectState state = judged(load(), fact, true, timers, out);
    for (Expectation x : state.active()) {
      if (!x.open() && x.deadline() <= timers.currentWatermark()) {
        state = opened(state, fact.key(), x, timers.currentWatermark(), timers, out);
      } else if (!x.open()) {
        timers.registerEventTimeTimer(x.deadline());
      }
    }
    return state;
  }

  @Override
  public void processElement2(Miss miss, Context context, Collector<Verdict> out) {
    context.timerService().registerEventTimeTimer(miss.time() + limit());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Verdict> out) throws Exception {
    if (time > horizon) {
      return;
    }
    TimerService timers = context.timerService();
    ExpectState state = load();
    for (Fact fact : buffer.take(time)) {
      state = judged(state, fact, false, timers, out);
    }
    String key = context.getCurrentKey();
    for (Expectation x : state.active()) {
      if (!x.open() && x.deadline() <= time) {
        state = opened(state, key, x, time, timers, out);
      }
    }
    save(logic.onSteps(state, key, time, out::collect), time);
  }

  private ExpectState judged(
      ExpectState state, Fact fact, boolean late, TimerService timers, Collector<Verdict> out) {
    long keepUntil = fact.time() + limit() + RETENTION.toMillis();
    timers.registerEventTimeTimer(keepUntil);
    return logic.onFact(
        state.withFacts(state.facts().and(fact), keepUntil), fact, late, out::collect);
  }

  private ExpectState opened(
      ExpectState state,
      String key,
      Expectation missed,
      long at,
      TimerService timers,
      Collector<Verdict> out) {
    logic.stepTimes(missed).stream().filter(t -> t > at).forEach(timers::registerEventTimeTimer);
    return logic.onMiss(state, key, missed, at, out::collect);
  }

  private long limit() {
    return ((Template.Expect) rule.template()).within().toMillis();
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
