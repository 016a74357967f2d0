package io.orderpulse.cep.template.match;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Selectors;
import io.orderpulse.cep.rule.Template;
import java.time.Duration;
import java.util.List;

/**
 * Opens at one event that is wrong by itself.
 *
 * @param when the events that are wrong
 * @param resolve events that mend it; empty when only time does
 * @param level true for a measured level: an event of the types of {@code when} that is not wrong
 *     mends it
 * @param each data field that tells several anomalies of one key apart, or null
 * @param measure CEL number that is shown and that severities compare with, or null
 */
public record Match(
    List<Selector> when, List<Selector> resolve, boolean level, String each, String measure)
    implements Template {

  @Override
  public String wire() {
    return "match";
  }

  @Override
  public List<Selector> selectors() {
    return Selectors.all(when, resolve);
  }

  @Override
  public boolean resolves() {
    return level || !resolve.isEmpty();
  }

  @Override
  public Duration mending() {
    return level ? Duration.ofMinutes(30) : Duration.ZERO;
  }
}
