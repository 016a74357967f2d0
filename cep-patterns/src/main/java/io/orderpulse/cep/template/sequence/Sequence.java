package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.pattern.Contiguous;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens when events come in an order that should not be; the pattern language of Flink CEP.
 *
 * @param stages the stages in order
 * @param within the whole from the first to the last event, inclusive; null for no limit
 * @param skip what becomes of other partial matches after a match
 * @param skipTo stage that {@code skip} names, or null
 * @param resolve events that mend it; empty when only time does
 * @param each stage whose first event tells several matches of one key apart, or null when a key
 *     has one anomaly at a time
 */
public record Sequence(
    List<Stage> stages,
    Duration within,
    Skip skip,
    String skipTo,
    List<Selector> resolve,
    String each)
    implements Template {

  /** How a stage follows the one before it. */
  public enum Contiguity {
    /** Directly, nothing between. */
    NEXT,
    /** Later, others between are skipped. */
    FOLLOWED_BY,
    /** Later, every choice of it. */
    FOLLOWED_BY_ANY,
    /** Not directly. */
    NOT_NEXT,
    /** Not between, or at the end not until the time is over. */
    NOT_FOLLOWED_BY
  }

  /** What becomes of other partial matches after a match; as in Flink CEP. */
  public enum Skip {
    NO_SKIP,
    TO_NEXT,
    PAST_LAST_EVENT,
    TO_FIRST,
    TO_LAST
  }

  /**
   * One stage.
   *
   * @param name unique name; conditions of later stages refer to it
   * @param events what it matches; any of them
   * @param contiguity how it follows; ignored for the first stage
   * @param min least repetitions, 0 for optional
   * @param max most repetitions; {@link Integer#MAX_VALUE} for no limit
   * @param greedy takes as many as it can
   * @param consecutive repetitions follow each other directly
   * @param combinations every combination of repetitions
   * @param until CEL condition over an event that ends the repetition, or null
   */
  public record Stage(
      String name,
      List<Selector> events,
      Contiguity contiguity,
      int min,
      int max,
      boolean greedy,
      boolean consecutive,
      boolean combinations,
      String until)
      implements Serializable {}

  @Override
  public String wire() {
    return "sequence";
  }

  @Override
  public List<Selector> selectors() {
    return Stream.concat(stages.stream().flatMap(s -> s.events().stream()), resolve.stream())
        .toList();
  }

  @Override
  public boolean resolves() {
    return !resolve.isEmpty();
  }

  @Override
  public boolean seesAll() {
    return Contiguous.seesAll(this);
  }
}
