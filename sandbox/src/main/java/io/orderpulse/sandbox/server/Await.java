package io.orderpulse.sandbox.server;

import java.time.Duration;

/** Waiting for a condition outside this JVM, always with a bound. */
public final class Await {

  private static final long PAUSE_MILLIS = 100;

  private Await() {}

  /** A condition; an exception means "not yet". */
  @FunctionalInterface
  public interface Condition {
    /**
     * Looks once.
     *
     * @return whether the condition holds
     * @throws Exception when it cannot be told, as when a server does not listen yet
     */
    boolean holds() throws Exception;
  }

  /**
   * Polls until the condition holds.
   *
   * @param what the condition in words, for the message
   * @param bound how long to wait at most
   * @param condition what to wait for
   * @throws SandboxException when the bound is reached or the thread is interrupted
   */
  public static void until(String what, Duration bound, Condition condition) {
    long end = System.nanoTime() + bound.toNanos();
    Exception last = null;
    while (true) {
      try {
        if (condition.holds()) {
          return;
        }
        last = null;
      } catch (InterruptedException e) {
        throw interrupted(what, e);
      } catch (Exception e) {
        last = e;
      }
      if (System.nanoTime() > end) {
        String cause = last == null ? "" : " (" + last + ")";
        throw new SandboxException(
            "Waited %d s in vain for %s%s.".formatted(bound.toSeconds(), what, cause), last);
      }
      pause(what);
    }
  }

  private static void pause(String what) {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      throw interrupted(what, e);
    }
  }

  private static SandboxException interrupted(String what, InterruptedException e) {
    Thread.currentThread().interrupt();
    return new SandboxException("Interrupted while waiting for %s.".formatted(what), e);
  }
}
