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
 * @param scope orders that it is about: the scope of that version, else of the document
 * @param from when it began, ms
 * @param until when it ended, ms; {@link Long#MAX_VALUE} while it lasts
 */
public record OpenDrift(
    String dedupKey, String system, String version, PolicyScope scope, long from, long until) {

  private static final String DEPLOYED = "policy.deployed";
  private static final String DOCUMENTED = "policy.documented";

  static final Comparator<OpenDrift> BY_START =
      Comparator.comparingLong(OpenDrift::from).thenComparing(OpenDrift::dedupKey);

  /** True when it decided the order. */
  boolean decided(PolicyUse use) {
    return use.valid()
        && version != null
        && version.equals(use.version())
        && scope.includes(use)
        && from <= use.placed()
        && use.placed() < until;
  }

  /**
   * The episodes after a transition, by their start.
   *
   * @param told versions by {@code source|id} of the event that told of them
   */
  static List<OpenDrift> with(List<OpenDrift> before, Anomaly said, Map<String, ToldVersion> told) {
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
      ToldVersion deployed = newest(DEPLOYED, said, told);
      after.add(
          new OpenDrift(
              said.dedupKey(),
              Drifts.system(said.subject().id()),
              deployed == null ? null : deployed.version(),
              scope(deployed, newest(DOCUMENTED, said, told)),
              said.episode(),
              Long.MAX_VALUE));
    }
    after.sort(BY_START);
    return after;
  }

  private OpenDrift ended(long time) {
    return new OpenDrift(dedupKey, system, version, scope, from, time);
  }

  /** The version of the newest piece of evidence of a type, or null when none is known. */
  private static ToldVersion newest(String type, Anomaly said, Map<String, ToldVersion> told) {
    ToldVersion newest = null;
    for (Evidence piece : said.evidence()) {
      if (piece.type().equals(type)) {
        newest = told.getOrDefault(ToldVersion.key(piece.source(), piece.id()), newest);
      }
    }
    return newest;
  }

  private static PolicyScope scope(ToldVersion deployed, ToldVersion documented) {
    if (deployed != null && deployed.scope() != null) {
      return deployed.scope();
    }
    return documented == null || documented.scope() == null ? PolicyScope.ALL : documented.scope();
  }
}
