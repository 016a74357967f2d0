package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import java.util.List;

/**
 * One random case.
 *
 * @param rules one or more rules of one key kind
 * @param arrivals facts and watermarks as they come
 */
public record PatternCase(List<Rule> rules, List<Arrival> arrivals) {

  /**
   * A fact, or a watermark.
   *
   * @param fact null for a watermark
   * @param watermark ms
   */
  public record Arrival(Fact fact, long watermark) {

    @Override
    public String toString() {
      return fact == null
          ? "W" + watermark
          : fact.key()
              + ":"
              + fact.event().type()
              + fact.event().data().get("v")
              + "@"
              + fact.time()
              + "#"
              + fact.event().id();
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("\n");
    rules.forEach(r -> text.append(r.template()).append('\n'));
    return text.append(arrivals).toString();
  }
}
