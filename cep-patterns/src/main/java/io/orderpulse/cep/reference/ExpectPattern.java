package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.Expect;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.cep.functions.PatternProcessFunction;
import org.apache.flink.cep.pattern.Pattern;
import org.apache.flink.cep.pattern.conditions.SimpleCondition;
import org.apache.flink.util.Collector;

/**
 * An <em>expect</em> rule as a pattern of the stock CEP operator: start, not followed by an end.
 */
final class ExpectPattern {

  private static final String START = "start";

  private ExpectPattern() {}

  /**
   * The pattern of a miss. CEP ends a window of T when the clock reaches start + T, which would
   * make an event at that very moment too late; in time means up to and with it, hence one more ms.
   */
  static Pattern<Fact, ?> of(Expect expect) {
    boolean restart = expect.start() == Expect.Start.LATEST;
    return Pattern.<Fact>begin(START)
        .where(new Matches(expect.from()))
        .notFollowedBy("end")
        .where(new Matches(restart ? expect.selectors() : expect.ends()))
        .within(expect.within().plus(Duration.ofMillis(1)));
  }

  /** One event is meant by one of several selectors. */
  static final class Matches extends SimpleCondition<Fact> {
    private static final long serialVersionUID = 1L;

    private final List<Selector> selectors;
    private transient SelectorMatcher matcher;

    Matches(List<Selector> selectors) {
      this.selectors = List.copyOf(selectors);
    }

    @Override
    public boolean filter(Fact fact) {
      if (matcher == null) {
        matcher = new SelectorMatcher(selectors);
      }
      return matcher.find(fact) != null;
    }
  }

  /** Hands a miss on by the identity of its start; the match's own timestamp is a run fact. */
  static final class ToMiss extends PatternProcessFunction<Fact, Miss> {
    private static final long serialVersionUID = 1L;

    @Override
    public void processMatch(Map<String, List<Fact>> match, Context context, Collector<Miss> out) {
      Fact start = match.get(START).get(0);
      out.collect(new Miss(start.key(), start.event().source(), start.event().id(), start.time()));
    }
  }
}
