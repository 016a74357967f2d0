package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.events.record.Anomaly;
import java.util.List;

/** Whom an open anomaly reaches as time goes on. */
final class Ladder {

  private Ladder() {}

  /** When the next step is due, ms, or {@link Stage#NEVER}. */
  static long next(FollowCell cell) {
    List<Rung> chain = cell.handling.chain();
    Long anchor = cell.open ? anchor(cell) : null;
    return anchor == null || cell.acknowledged || cell.steps >= chain.size()
        ? Stage.NEVER
        : anchor + chain.get(cell.steps).after();
  }

  private static Long anchor(FollowCell cell) {
    Anomaly.Times times = cell.body.times();
    return switch (cell.handling.chainFrom()) {
      case OPENED -> times.opened();
      case CONDITION_TRUE -> times.conditionTrue();
      case DUE -> times.due();
    };
  }

  /**
   * Goes up to a time; the highest step that is due is the one that counts.
   *
   * @return when that step was due, ms, or {@link Stage#NEVER} when nothing was
   */
  static long climb(FollowCell cell, long now) {
    long due = Stage.NEVER;
    for (long next = next(cell); next <= now; next = next(cell)) {
      Rung rung = cell.handling.chain().get(cell.steps++);
      if (rung.level() > cell.level) {
        cell.level = rung.level();
        cell.role = rung.role();
        due = next;
      }
    }
    return due;
  }

  /** Who acts, and who is told next if nobody does. */
  static Anomaly.Owner owner(FollowCell cell, Anomaly.Owner drafted) {
    Handling handling = cell.handling;
    if (cell.acknowledged) {
      return new Anomaly.Owner(cell.role, null, null);
    }
    if (handling.chain().isEmpty()) {
      return new Anomaly.Owner(cell.role, drafted.nextRole(), drafted.nextEscalationAt());
    }
    long next = next(cell);
    return next == Stage.NEVER
        ? new Anomaly.Owner(cell.role, null, null)
        : new Anomaly.Owner(cell.role, handling.chain().get(cell.steps).role(), next);
  }
}
