package io.orderpulse.jobs.buffer;

/**
 * How far an accepted order is.
 *
 * @param needed checks that must pass, one bit each; see {@link CheckKind#bit()}
 * @param passed checks that have
 * @param degraded whether it went on with frozen stock
 * @param attempts checks without an answer so far
 * @param retryAt real time before which no check is started again, ms
 * @param wakeAt real time of its timer, ms; 0 for none
 */
public record Progress(
    int needed, int passed, boolean degraded, int attempts, long retryAt, long wakeAt) {

  static Progress begin(int needed) {
    return new Progress(needed, 0, false, 0, 0, 0);
  }

  boolean complete() {
    return (passed & needed) == needed;
  }

  boolean misses(CheckKind kind) {
    return (needed & ~passed & kind.bit()) != 0;
  }

  Progress withPassed(CheckKind kind) {
    return new Progress(needed, passed | kind.bit(), degraded, attempts, retryAt, wakeAt);
  }

  Progress withDegraded() {
    return new Progress(needed, passed, true, attempts, retryAt, wakeAt);
  }

  Progress withRetryAt(long at) {
    return new Progress(needed, passed, degraded, attempts + 1, at, wakeAt);
  }

  Progress withWakeAt(long at) {
    return new Progress(needed, passed, degraded, attempts, retryAt, at);
  }
}
