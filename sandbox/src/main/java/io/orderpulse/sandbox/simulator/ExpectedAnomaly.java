package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * One anomaly that a perfect detector finds.
 *
 * @param rule rule id
 * @param subjectType kind of key, for example {@code order}
 * @param subjectId the key; null for an address, whose keyed hash only the border knows
 * @param discriminator tells anomalies of one subject apart, or null
 * @param conditionTrue when its condition became true: the episode, ms since the epoch
 * @param opensAt when it opens: {@code conditionTrue} plus the grace of the rule
 * @param steps severities in turn, the first at {@code opensAt}
 * @param resolvedAt when it resolves, or null while it does not
 * @param reason RECOVERED, CANCELLED, MERGED, …; null together with {@code resolvedAt}
 * @param mutedBy {@link #name()} of what mutes it when it opens, or null when it tells people
 * @param root {@link #name()} of the first cause, or null when it is its own
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
    String reason,
    String mutedBy,
    String root) {

  /** A severity and since when. */
  public record Step(String severity, long at) {}

  public ExpectedAnomaly {
    steps = List.copyOf(steps);
  }

  /** One that tells people. */
  public ExpectedAnomaly(
      String rule,
      String subjectType,
      String subjectId,
      String discriminator,
      long conditionTrue,
      long opensAt,
      List<Step> steps,
      Long resolvedAt,
      String reason) {
    this(
        rule,
        subjectType,
        subjectId,
        discriminator,
        conditionTrue,
        opensAt,
        steps,
        resolvedAt,
        reason,
        null,
        null);
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

  /** The same about one of several things of its subject. */
  public ExpectedAnomaly about(String which) {
    return new ExpectedAnomaly(
        rule,
        subjectType,
        subjectId,
        which,
        conditionTrue,
        opensAt,
        steps,
        resolvedAt,
        reason,
        mutedBy,
        root);
  }

  /** The same when it opens only after its condition has held for some time, ms. */
  public ExpectedAnomaly after(long grace) {
    long opens = conditionTrue + grace;
    List<Step> later = List.of(new Step(steps.get(0).severity(), opens));
    return new ExpectedAnomaly(
        rule,
        subjectType,
        subjectId,
        discriminator,
        conditionTrue,
        opens,
        later,
        resolvedAt,
        reason,
        mutedBy,
        root);
  }

  public ExpectedAnomaly resolved(long at, String why) {
    return ended(at, why);
  }

  /** Over when another is, for the same reason. */
  public ExpectedAnomaly endingWith(ExpectedAnomaly other) {
    return ended(other.resolvedAt, other.reason);
  }

  private ExpectedAnomaly ended(Long at, String why) {
    return new ExpectedAnomaly(
        rule,
        subjectType,
        subjectId,
        discriminator,
        conditionTrue,
        opensAt,
        steps,
        at,
        why,
        mutedBy,
        root);
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
        reason,
        mutedBy,
        root);
  }

  /** The same with one severity more, from {@code at} on. */
  public ExpectedAnomaly becomes(String severity, long at) {
    List<Step> more = new ArrayList<>(steps);
    more.add(new Step(severity, at));
    return withSteps(more);
  }

  /** Told to nobody, as another anomaly is the cause. */
  public ExpectedAnomaly mutedBy(ExpectedAnomaly cause) {
    return muted(cause.name(), cause.root == null ? cause.name() : cause.root);
  }

  /** Told to nobody, as one anomaly stands for many of its kind; that is no cause. */
  public ExpectedAnomaly foldedInto(ExpectedAnomaly storm) {
    return muted(storm.name(), null);
  }

  /** Told to nobody, as it is back soon after people were told that it is over. */
  public ExpectedAnomaly coolingDown() {
    return muted("cool-down", null);
  }

  /** What a batch computation of one rule can know: not what other rules have to do with it. */
  public ExpectedAnomaly alone() {
    return muted(null, null);
  }

  private ExpectedAnomaly muted(String by, String first) {
    return new ExpectedAnomaly(
        rule,
        subjectType,
        subjectId,
        discriminator,
        conditionTrue,
        opensAt,
        steps,
        resolvedAt,
        reason,
        by,
        first);
  }

  /** The same as one can know it at {@code end}: what happens later is left out. */
  public ExpectedAnomaly asOf(long end) {
    boolean over = resolvedAt != null && resolvedAt <= end;
    List<Step> known = steps.stream().filter(s -> s.at() <= end).toList();
    return withSteps(known).ended(over ? resolvedAt : null, over ? reason : null);
  }

  /** True while it is open, at its begin and not at its end. */
  public boolean openAt(long time) {
    return opensAt <= time && (resolvedAt == null || time < resolvedAt);
  }

  /** Name and episode: equal for the same anomaly. */
  public String key() {
    return name() + "#" + conditionTrue;
  }

  /** Rule, subject and discriminator, as in a dedup_key; without subject where that is a hash. */
  public String name() {
    String which = discriminator == null ? "" : "|" + discriminator;
    return rule + (subjectId == null ? "" : "|" + subjectType + "|" + subjectId) + which;
  }
}
