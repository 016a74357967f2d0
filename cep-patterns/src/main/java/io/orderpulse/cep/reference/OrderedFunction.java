package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.cep.verdict.Verdict;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * A keyed rule function that sees its facts in verdict order, then the deadlines of the same
 * moment: what happens at the deadline is in time.
 */
abstract class OrderedFunction extends KeyedProcessFunction<String, Fact, Verdict> {

  private static final long serialVersionUID = 1L;

  private final long horizon;
  private transient OrderedBuffer<Fact> buffer;

  /**
   * @param horizon last event time at which verdicts are made (ms); a replay ends there
   */
  OrderedFunction(long horizon) {
    this.horizon = horizon;
  }

  @Override
  public void open(OpenContext context) throws Exception {
    buffer = new OrderedBuffer<>(getRuntimeContext(), Fact.class, Fact.Order.INSTANCE);
  }

  /** Judges a fact whose time the watermark has just reached. */
  abstract void onFact(Fact fact, Moment moment) throws Exception;

  /** Looks at the deadlines that the key may have at this moment. */
  abstract void onDeadline(Moment moment) throws Exception;

  @Override
  public void processElement(Fact fact, Context context, Collector<Verdict> out) throws Exception {
    if (fact.watched() && !buffer.add(fact, fact.time(), fact.late(), context.timerService())) {
      TimerService timers = context.timerService();
      onFact(fact, new Moment(fact.key(), timers.currentWatermark(), true, timers, out));
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Verdict> out) throws Exception {
    if (time > horizon) {
      return;
    }
    Moment moment = new Moment(context.getCurrentKey(), time, false, context.timerService(), out);
    for (Fact fact : buffer.take(time)) {
      onFact(fact, moment);
    }
    onDeadline(moment);
  }

  /**
   * The moment of a judgement.
   *
   * @param key key of the rule
   * @param now the event clock, ms
   * @param late true when the fact came from behind the watermark
   * @param timers to ask for a later look
   * @param out where verdicts go
   */
  record Moment(String key, long now, boolean late, TimerService timers, Collector<Verdict> out) {

    /** True when a time is over: strictly before now, or at now for what came late. */
    boolean isPast(long time) {
      return late ? time <= now : time < now;
    }

    void lookAgainAt(long time) {
      timers.registerEventTimeTimer(time);
    }
  }
}
