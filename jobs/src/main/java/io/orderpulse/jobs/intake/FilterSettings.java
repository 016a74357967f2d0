package io.orderpulse.jobs.intake;

import io.orderpulse.jobs.config.IntakeConfig;
import java.io.Serializable;
import java.time.Duration;
import java.util.Set;

/**
 * What the filters need to know.
 *
 * @param testCustomers customers whose orders are tests
 * @param testChannels channels whose orders are tests
 * @param testSkus articles that nobody sells
 * @param duplicateWithin an unpaid order is a double of an equal one placed so long before, at most
 */
public record FilterSettings(
    Set<String> testCustomers,
    Set<String> testChannels,
    Set<String> testSkus,
    Duration duplicateWithin)
    implements Serializable {

  /** No lists, ten minutes. */
  public static final FilterSettings DEFAULT =
      new FilterSettings(Set.of(), Set.of(), Set.of(), Duration.ofMinutes(10));

  /** What was configured. */
  public static FilterSettings of(IntakeConfig config) {
    return new FilterSettings(
        config.testCustomers(), config.testChannels(), config.testSkus(), config.duplicateWithin());
  }
}
