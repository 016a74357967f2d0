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
 * moment, then what came late at that moment: what happens at the deadline is in time.
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

  /** Judges a fact whose place on the clock the watermark has just reached. */
  abstract void onFact(Fact fact, Moment moment) throws Exception;

  /** Looks at the deadlines that the key may have at this moment. */
  abstract void onDeadline(Moment moment) throws Exception;

  @Override
  public void processElement(Fact fact, Context context, Collector<Verdict> out) throws Exception {
    if (fact.watched()) {
      buffer.add(fact, fact.dueAt(), context.timerService());
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Verdict> out) throws Exception {
    String key = context.getCurrentKey();
    TimerService timers = context.timerService();
    for (Fact fact : buffer.take(time)) {
      if (fact.now() <= horizon) {
        onFact(fact, new Moment(key, fact.now(), fact.late(), timers, out));
      }
    }
    if (time <= horizon) {
      onDeadline(new Moment(key, time, false, timers, out));
    }
  }

  /**
   * The moment of a judgement.
   *
   * @param key key of the rule
   * @param now the event clock, ms; for what is late, when it came
   * @param late true when the fact came from behind the watermark
   * @param timers to ask for a later look
   * @param out where verdicts go
   */
  record Moment(String key, long now, boolean late, TimerService timers, Collector<Verdict> out) {

    /** True when a time is over: strictly before now, or at now for what came late. */
    boolean isPast(long time) {
      return late ? time <= now : time < now;
    }

    /** Asks for a look at the deadlines of a time; of a time that is over, at the next. */
    void lookAgainAt(long time) {
      timers.registerEventTimeTimer(late ? Math.max(time, now + 1) : Math.max(time, now));
    }

    void say(Verdict verdict) {
      out.collect(verdict.madeAt(now));
    }
  }
}
