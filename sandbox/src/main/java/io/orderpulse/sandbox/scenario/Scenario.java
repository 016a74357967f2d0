package io.orderpulse.sandbox.scenario;

import java.util.List;
import java.util.Map;

/**
 * One story: what happens, and what a rule must say of it.
 *
 * @param file file that it stands in
 * @param line of the file, from 1
 * @param rule id of the rule
 * @param name what it shows
 * @param given events in the order of the file
 * @param expect all transitions of the rule until {@code until}, in order of time
 * @param until how long it is watched, ms from the beginning
 */
public record Scenario(
    String file,
    int line,
    String rule,
    String name,
    List<Given> given,
    List<Expected> expect,
    long until) {

  /**
   * An event.
   *
   * @param at when it happens, ms from the beginning
   * @param seen when it comes, ms from the beginning; later than {@code at} when it comes late
   * @param type event type
   * @param source the system that says so
   * @param data its fields; texts such as {@code @PT2H} are times from the beginning
   */
  public record Given(long at, long seen, String type, String source, Map<String, Object> data) {}

  /**
   * A transition.
   *
   * @param at event time, ms from the beginning
   * @param status {@code OPEN, UPDATED, ESCALATED, RESOLVED}
   * @param says severity or, at the end, why; null for any
   * @param subject subject id, or null for any
   * @param each discriminator, or null for any
   */
  public record Expected(long at, String status, String says, String subject, String each) {}

  @Override
  public String toString() {
    return rule + ": " + name;
  }
}
