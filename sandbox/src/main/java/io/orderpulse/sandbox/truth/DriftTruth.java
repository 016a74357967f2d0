package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code policy-drift}: at each moment the document in force for a system is the one, among those
 * told and effective by then, for that system or for all, with the greatest {@code effective_from}
 * (else its time); likewise what is deployed in it. They drift while the contents differ. It opens
 * when that has lasted for 30 min (equal again at + 30 min is in time), with the begin of the drift
 * as its condition, and resolves when they are equal again or no longer comparable.
 */
final class DriftTruth implements TruthRule {

  private static final long GRACE = Duration.ofMinutes(30).toMillis();

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    List<Event> policies = facts.stream().filter(e -> e.type().startsWith("policy.")).toList();
    List<ExpectedAnomaly> found = new ArrayList<>();
    Groups.byField(policies, "policy_id")
        .forEach(
            (policy, events) ->
                deployed(events).stream()
                    .map(e -> e.text("system"))
                    .filter(system -> system != null)
                    .distinct()
                    .forEach(system -> found.addAll(judge(policy, system, events, end))));
    return found;
  }

  private static List<ExpectedAnomaly> judge(
      String policy, String system, List<Event> events, long end) {
    List<Event> documents =
        documented(events).stream()
            .filter(e -> e.text("system") == null || e.text("system").equals(system))
            .toList();
    List<Event> deployments =
        deployed(events).stream().filter(e -> system.equals(e.text("system"))).toList();
    List<ExpectedAnomaly> found = new ArrayList<>();
    Long since = null;
    for (long moment : moments(documents, deployments, end)) {
      boolean drift = Content.differ(inForce(documents, moment), inForce(deployments, moment));
      if (drift && since == null) {
        since = moment;
      } else if (!drift && since != null) {
        if (moment > since + GRACE) {
          found.add(drift(policy, system, since).resolved(moment, "RECOVERED"));
        }
        since = null;
      }
    }
    if (since != null) {
      found.add(drift(policy, system, since));
    }
    return found;
  }

  /** Every time at which what is in force can change. */
  private static TreeSet<Long> moments(List<Event> documents, List<Event> deployments, long end) {
    TreeSet<Long> moments = new TreeSet<>();
    documents.forEach(e -> moments.add(Math.max(e.time(), effective(e))));
    deployments.forEach(e -> moments.add(Math.max(e.time(), effective(e))));
    moments.tailSet(end, false).clear();
    return moments;
  }

  private static Event inForce(List<Event> events, long moment) {
    Event best = null;
    for (Event event : events) {
      boolean known = event.time() <= moment && effective(event) <= moment;
      if (known && (best == null || effective(event) >= effective(best))) {
        best = event;
      }
    }
    return best;
  }

  private static long effective(Event event) {
    String from = event.text("effective_from");
    return from == null ? event.time() : Rfc3339.parse(from);
  }

  private static ExpectedAnomaly drift(String policy, String system, long since) {
    return new ExpectedAnomaly(
        "policy-drift",
        "policy",
        policy + "@" + system,
        null,
        since,
        since + GRACE,
        List.of(new Step("error", since + GRACE)),
        null,
        null);
  }

  private static List<Event> documented(List<Event> events) {
    return events.stream().filter(e -> e.type().equals("policy.documented")).toList();
  }

  private static List<Event> deployed(List<Event> events) {
    return events.stream().filter(e -> e.type().equals("policy.deployed")).toList();
  }
}
