package io.orderpulse.jobs.health;

import io.orderpulse.events.record.Anomaly;
import java.io.Serializable;

/** What is true of a run and not of the orders: its mode and clocks. */
public interface RunFacts extends Serializable {

  /** The mode as records show it. */
  Anomaly.Run run();

  /** True when it happens now, so that silence means something. */
  boolean live();

  /** Event times plus the run's own clocks at a verdict. */
  Anomaly.Times times(Anomaly.Times facts, long verdictTime, long watermark);

  /** A clock that tells the time, ms since the epoch. */
  interface Clock extends Serializable {
    long now();
  }

  /** Live: detected by the wall clock. */
  static RunFacts live(Clock clock) {
    return new Live(clock);
  }

  /** Replay: everything goes by the event clock, so that two runs give the same bytes. */
  static RunFacts replay() {
    return new Replay(false);
  }

  /** As a replay, and rules of what happens now are judged too: for trying rules out. */
  static RunFacts rehearsal() {
    return new Replay(true);
  }

  /** Facts of a live run. */
  record Live(Clock clock) implements RunFacts {
    @Override
    public boolean live() {
      return true;
    }

    @Override
    public Anomaly.Run run() {
      return new Anomaly.Run("live");
    }

    @Override
    public Anomaly.Times times(Anomaly.Times facts, long verdictTime, long watermark) {
      return new Anomaly.Times(
          facts.conditionTrue(), facts.opened(), facts.due(), clock.now(), watermark);
    }
  }

  /** Facts of a replay. */
  record Replay(boolean live) implements RunFacts {
    @Override
    public Anomaly.Run run() {
      return new Anomaly.Run("replay");
    }

    @Override
    public Anomaly.Times times(Anomaly.Times facts, long verdictTime, long watermark) {
      return new Anomaly.Times(
          facts.conditionTrue(), facts.opened(), facts.due(), verdictTime, verdictTime);
    }
  }
}
