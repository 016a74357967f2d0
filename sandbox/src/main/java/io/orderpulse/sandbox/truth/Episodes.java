package io.orderpulse.sandbox.truth;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the transitions of each episode together to one anomaly, as the truth describes it. */
final class Episodes {

  private static final Pattern HASH = Pattern.compile("[^:|]+:[A-Za-z0-9_-]{22}");

  private Episodes() {}

  /** Transitions may come in any order and more than once (at-least-once delivery). */
  static List<ExpectedAnomaly> of(Collection<Detected> transitions) {
    Map<String, List<Detected>> episodes =
        transitions.stream()
            .distinct()
            .sorted(Comparator.comparingInt(Detected::seq))
            .collect(
                Collectors.groupingBy(
                    d ->
                        String.join(
                            "|",
                            d.rule(),
                            d.subjectType(),
                            d.subjectId(),
                            String.valueOf(d.discriminator()),
                            Long.toString(d.episode())),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return episodes.values().stream().map(Episodes::together).toList();
  }

  /** A keyed hash, as that of an address, tells nobody outside the border anything. */
  private static String known(String discriminator) {
    return discriminator != null && HASH.matcher(discriminator).matches() ? null : discriminator;
  }

  private static ExpectedAnomaly together(List<Detected> episode) {
    Detected open = episode.get(0);
    List<Step> steps = new ArrayList<>();
    ExpectedAnomaly whole =
        new ExpectedAnomaly(
            open.rule(),
            open.subjectType(),
            open.subjectType().equals("address") ? null : open.subjectId(),
            known(open.discriminator()),
            open.episode(),
            open.opened() == null ? open.episode() : open.opened(),
            steps,
            null,
            null,
            open.notifies() ? null : open.mutedBy(),
            open.notifies() ? null : open.root());
    for (Detected transition : episode) {
      if (transition.status().equals("RESOLVED")) {
        whole = whole.resolved(transition.time(), transition.reason());
      } else if (steps.isEmpty()
          || !steps.get(steps.size() - 1).severity().equals(transition.severity())) {
        steps.add(new Step(transition.severity(), transition.time()));
      }
    }
    return whole.withSteps(steps);
  }
}
