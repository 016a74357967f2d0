package io.orderpulse.jobs.elasticsearch;

import java.util.concurrent.Future;

/** Runs something later on the task's own thread. */
@FunctionalInterface
interface Timers {

  /**
   * @param delayMillis from now
   * @return to call it off
   */
  Future<?> after(long delayMillis, Runnable action);
}
