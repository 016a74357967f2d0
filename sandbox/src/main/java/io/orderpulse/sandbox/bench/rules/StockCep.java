package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.cep.CEP;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/**
 * What people write today: each rule is a pattern on a {@code CEP.pattern} operator of its own,
 * with conditions in Java.
 */
final class StockCep implements RuleEngineUnderTest {

  private final boolean filtered;

  /**
   * @param filtered true when each operator gets only the event types of its rule
   */
  StockCep(boolean filtered) {
    this.filtered = filtered;
  }

  @Override
  public DataStream<?> attach(DataStream<Event> events, RuleSet rules) {
    DataStream<Long> all = null;
    for (ExpectRule rule : rules.rules()) {
      DataStream<Long> one = misses(events, rule);
      all = all == null ? one : all.union(one);
    }
    return all;
  }

  private DataStream<Long> misses(DataStream<Event> events, ExpectRule rule) {
    DataStream<Event> heard = filtered ? heard(events, rule) : events;
    return CEP.pattern(heard.keyBy(Event::partitionKey), pattern(rule))
        .inEventTime()
        .process(new StartTime())
        .returns(Types.LONG)
        .uid(rule.id() + "-cep")
        .name(rule.id() + "-cep");
  }

  private static DataStream<Event> heard(DataStream<Event> events, ExpectRule rule) {
    List<String> types = rule.types();
    return events
        .filter(event -> types.contains(event.type()))
        .uid(rule.id() + "-types")
        .name(rule.id() + "-types");
  }

  /** In time means up to and with the limit, hence one more ms. */
  private static Pattern<Event, ?> pattern(ExpectRule rule) {
    return Pattern.<Event>begin("start")
        .where(new IsMeant(List.of(rule.start())))
        .notFollowedBy("end")
        .where(new IsMeant(rule.ends()))
        .within(rule.within().plus(Duration.ofMillis(1)));
  }

  /** A miss is told of by the time of its start. */
  private static final class StartTime extends PatternProcessFunction<Event, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processMatch(Map<String, List<Event>> match, Context context, Collector<Long> out) {
      out.collect(match.get("start").get(0).time());
    }
  }
}
