package io.orderpulse.jobs.health;

import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The life of an anomaly, free of Flink.
 *
 * <pre>
 *   verdict OPEN ──► OPEN ──► UPDATED* ──► RESOLVED
 * </pre>
 *
 * <p>Exactly one RESOLVED for each OPEN of an episode, none without OPEN, nothing after it.
 */
final class LifeCycle {

  private final RunFacts run;

  LifeCycle(RunFacts run) {
    this.run = run;
  }

  /** The transition that a verdict causes, if any. */
  Optional<Anomaly> on(LifeState state, Verdict verdict, long watermark) {
    boolean open = state != null && state.open();
    return switch (verdict.kind()) {
      case OPEN -> open ? Optional.empty() : Optional.of(opened(state, verdict, watermark));
      case CHANGE, RELAPSE ->
          open ? Optional.of(updated(state.last(), verdict, watermark)) : Optional.empty();
      case END -> open ? Optional.of(resolved(state.last(), verdict, watermark)) : Optional.empty();
    };
  }

  private Anomaly opened(LifeState state, Verdict verdict, long watermark) {
    Anomaly draft = verdict.draft();
    long episode = draft.times().conditionTrue();
    if (state != null && episode <= state.last().episode()) {
      episode = state.last().episode() + 1; // the same moment came true twice: two episodes
    }
    return with(
        draft,
        episode,
        1,
        Status.OPEN,
        null,
        verdict.time(),
        draft.evidence(),
        run.times(draft.times(), verdict.time(), watermark),
        0);
  }

  private Anomaly updated(Anomaly last, Verdict verdict, long watermark) {
    Anomaly draft = verdict.draft();
    Anomaly.Times times =
        new Anomaly.Times(
            last.times().conditionTrue(), last.times().opened(), draft.times().due(), null, null);
    return with(
        draft,
        last.episode(),
        last.seq() + 1,
        Status.UPDATED,
        null,
        verdict.time(),
        draft.evidence(),
        run.times(times, verdict.time(), watermark),
        verdict.kind() == Verdict.Kind.RELAPSE ? last.flaps() + 1 : last.flaps());
  }

  private Anomaly resolved(Anomaly last, Verdict verdict, long watermark) {
    List<Evidence> evidence = new ArrayList<>(last.evidence());
    verdict.evidence().stream()
        .filter(e -> evidence.size() < Evidence.MAX_PIECES && !evidence.contains(e))
        .forEach(evidence::add);
    long time = Math.max(verdict.time(), last.times().opened());
    return with(
        last,
        last.episode(),
        last.seq() + 1,
        Status.RESOLVED,
        verdict.resolution(),
        time,
        evidence,
        run.times(last.times(), time, watermark),
        last.flaps());
  }

  private Anomaly with(
      Anomaly a,
      long episode,
      int seq,
      Status status,
      Resolution resolution,
      long time,
      List<Evidence> evidence,
      Anomaly.Times times,
      int flaps) {
    return new Anomaly(
        a.dedupKey(),
        episode,
        seq,
        status,
        a.level(),
        a.severity(),
        a.light(),
        a.rule(),
        a.subject(),
        times,
        a.text(),
        a.measure(),
        a.impact(),
        evidence,
        a.owner(),
        a.actions(),
        a.notifies(),
        a.suppressedBy(),
        a.root(),
        a.groupKey(),
        resolution,
        flaps,
        run.run(),
        a.links(),
        time);
  }
}
