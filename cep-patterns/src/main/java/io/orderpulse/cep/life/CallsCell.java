package io.orderpulse.cep.life;

import java.util.TreeMap;
import java.util.TreeSet;

/** What {@link Calls} remembers. */
final class CallsCell {

  /** Open anomalies whose rule calls people, by dedup_key. */
  final TreeMap<String, Caller> callers = new TreeMap<>();

  /** When the last call was made, ms; {@link Long#MIN_VALUE} for never. */
  long lastCall = Long.MIN_VALUE;

  /** The anomaly that called then, with its episode, or null. */
  String lastCaller;

  /** When something must be looked at again, ms, or {@link Stage#NEVER}. */
  long lookAt = Stage.NEVER;

  /** An anomaly that may call. */
  static final class Caller {
    LifeEvent join;

    /** What hushes it elsewhere. */
    final TreeSet<String> hushes = new TreeSet<>();

    boolean called;

    /** The moment from which it wanted to call, ms, or {@link Stage#NEVER}. */
    long wants = Stage.NEVER;

    /** The anomaly whose call stands for it, or null. */
    String coveredBy;

    /** Why it does not call, as it was told; or null. */
    String reason;

    Caller(LifeEvent join) {
      this.join = join;
    }
  }
}
