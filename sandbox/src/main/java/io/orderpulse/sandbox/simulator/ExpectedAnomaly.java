package io.orderpulse.sandbox.simulator;

import java.util.List;

/**
 * One anomaly that a perfect detector finds.
 *
 * @param rule rule id
 * @param subjectType order, waybill, address, policy or drawing
 * @param subjectId the key; null for an address, whose keyed hash only the border knows
 * @param discriminator tells anomalies of one subject apart, or null
 * @param conditionTrue when its condition became true: the episode, ms since the epoch
 * @param opensAt when it opens: {@code conditionTrue} plus the grace of the rule
 * @param steps severities in turn, the first at {@code opensAt}
 * @param resolvedAt when it resolves, or null while it does not
 * @param reason RECOVERED, CANCELLED, MERGED or SUPERSEDED; null together with {@code resolvedAt}
 */
public record ExpectedAnomaly(
    String rule,
    String subjectType,
    String subjectId,
    String discriminator,
    long conditionTrue,
    long opensAt,
    List<Step> steps,
    Long resolvedAt,
    String reason) {

  /** A severity and since when. */
  public record Step(String severity, long at) {}

  public ExpectedAnomaly {
    steps = List.copyOf(steps);
  }

  /** One that opens the moment its condition is true, with one severity. */
  public static ExpectedAnomaly of(
      String rule, String type, String id, String severity, long conditionTrue) {
    return new ExpectedAnomaly(
        rule,
        type,
        id,
        null,
        conditionTrue,
        conditionTrue,
        List.of(new Step(severity, conditionTrue)),
        null,
        null);
  }

  public ExpectedAnomaly resolved(long at, String why) {
    return new ExpectedAnomaly(
        rule, subjectType, subjectId, discriminator, conditionTrue, opensAt, steps, at, why);
  }

  public ExpectedAnomaly withSteps(List<Step> all) {
    return new ExpectedAnomaly(
        rule,
        subjectType,
        subjectId,
        discriminator,
        conditionTrue,
        opensAt,
        all,
        resolvedAt,
        reason);
  }

  /** The same as one can know it at {@code end}: what happens later is left out. */
  public ExpectedAnomaly asOf(long end) {
    boolean over = resolvedAt != null && resolvedAt <= end;
    return new ExpectedAnomaly(
        rule,
        subjectType,
        subjectId,
        discriminator,
        conditionTrue,
        opensAt,
        steps.stream().filter(s -> s.at() <= end).toList(),
        over ? resolvedAt : null,
        over ? reason : null);
  }

  /** Rule, discriminator or else subject, and episode: equal for the same anomaly. */
  public String key() {
    return keyWithoutEpisode() + "#" + conditionTrue;
  }

  public String keyWithoutEpisode() {
    return rule + "|" + (discriminator != null ? discriminator : subjectType + "|" + subjectId);
  }
}
