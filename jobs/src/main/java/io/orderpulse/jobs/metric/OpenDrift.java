package io.orderpulse.jobs.metric;

import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One episode of policy-drift.
 *
 * @param dedupKey the anomaly
 * @param system where the policy differs, or null
 * @param version the version that is in force there, or null when it is not known
 * @param from when it began, ms
 * @param until when it ended, ms; {@link Long#MAX_VALUE} while it lasts
 */
public record OpenDrift(String dedupKey, String system, String version, long from, long until) {

  private static final String DEPLOYED = "policy.deployed";

  static final Comparator<OpenDrift> BY_START =
      Comparator.comparingLong(OpenDrift::from).thenComparing(OpenDrift::dedupKey);

  /** True when it decided the order. */
  boolean decided(PolicyUse use) {
    return use.valid()
        && version != null
        && version.equals(use.version())
        && from <= use.placed()
        && use.placed() < until;
  }

  /**
   * The episodes after a transition, by their start.
   *
   * @param versions name of each deployed version by {@code source|id} of its event
   */
  static List<OpenDrift> with(List<OpenDrift> before, Anomaly said, Map<String, String> versions) {
    List<OpenDrift> after = new ArrayList<>(before);
    after.removeIf(d -> d.from == said.episode() && d.dedupKey.equals(said.dedupKey()));
    if (said.status() == Status.RESOLVED) {
      if (AnomalyWord.isTakenBack(said.resolution())) {
        return after;
      }
      before.stream()
          .filter(d -> d.from == said.episode() && d.dedupKey.equals(said.dedupKey()))
          .forEach(d -> after.add(d.ended(said.time())));
    } else {
      after.add(
          new OpenDrift(
              said.dedupKey(),
              Drifts.system(said.subject().id()),
              version(said, versions),
              said.episode(),
              Long.MAX_VALUE));
    }
    after.sort(BY_START);
    return after;
  }

  private OpenDrift ended(long time) {
    return new OpenDrift(dedupKey, system, version, from, time);
  }

  private static String version(Anomaly said, Map<String, String> versions) {
    String version = null;
    for (Evidence piece : said.evidence()) {
      if (piece.type().equals(DEPLOYED)) {
        version = versions.getOrDefault(piece.source() + "|" + piece.id(), version);
      }
    }
    return version;
  }
}
