package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** A policy documented and deployed in one system, sometimes for a time to come. */
final class PolicyDriftCase extends RuleCase {

  private static final long GRACE = 30 * MINUTE;

  PolicyDriftCase(String key, Random random) {
    super(key, random);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      policy("policy.documented", time(10 * MINUTE, 20));
      policy("policy.deployed", time(10 * MINUTE, 20));
    }
  }

  private void policy(String type, long time) {
    boolean deployed = type.equals("policy.deployed");
    add(
        type,
        time,
        "policy_id",
        key,
        "version",
        "v" + events.size(),
        "system",
        deployed ? "erp" : null,
        "effective_from",
        chance(0.3) ? Rfc3339.format(time(10 * MINUTE, 25)) : null,
        "content",
        Map.of("limit", (long) random.nextInt(2)));
  }

  @Override
  String rule() {
    return "policy-drift";
  }

  @Override
  String subject() {
    return key + "@erp";
  }

  @Override
  List<String> expected() {
    List<Event> all = sorted();
    TreeSet<Long> moments = new TreeSet<>();
    all.forEach(e -> moments.add(e.time()));
    all.forEach(e -> moments.add(counts(e)));
    for (long start : List.copyOf(moments)) {
      moments.add(start + GRACE);
    }
    List<String> out = new ArrayList<>();
    boolean open = false;
    int known = 0;
    for (long now : moments) {
      while (known < all.size() && all.get(known).time() == now) {
        known++;
        if (open && since(all.subList(0, known), now) == null) {
          out.add(resolved("RECOVERED", now));
          open = false;
        }
      }
      Long since = since(all.subList(0, known), now);
      if (open && since == null) {
        out.add(resolved("RECOVERED", now));
        open = false;
      } else if (!open && since != null && since + GRACE <= now) {
        out.add(open("error", now));
        open = true;
      }
    }
    return out;
  }

  /** Since when both sides have differed without a break, or null when they do not. */
  private static Long since(List<Event> known, long now) {
    List<Event> counting =
        known.stream()
            .filter(e -> counts(e) <= now)
            .sorted(
                Comparator.comparingLong(PolicyDriftCase::counts)
                    .thenComparing(Event::source)
                    .thenComparing(Event::id))
            .toList();
    Long since = null;
    for (int n = 1; n <= counting.size(); n++) {
      Object should = inForce(counting.subList(0, n), "policy.documented");
      Object is = inForce(counting.subList(0, n), "policy.deployed");
      if (should == null || is == null || should.equals(is)) {
        since = null;
      } else if (since == null) {
        since = counts(counting.get(n - 1));
      }
    }
    return since;
  }

  private static Object inForce(List<Event> events, String type) {
    return events.stream()
        .filter(e -> e.type().equals(type))
        .max(
            Comparator.comparingLong(PolicyDriftCase::effective)
                .thenComparing(Event::time)
                .thenComparing(Event::id))
        .map(e -> e.data().get("content"))
        .orElse(null);
  }

  private static long effective(Event e) {
    String text = e.text("effective_from");
    return text == null ? e.time() : Rfc3339.parse(text);
  }

  private static long counts(Event e) {
    return Math.max(e.time(), effective(e));
  }
}
