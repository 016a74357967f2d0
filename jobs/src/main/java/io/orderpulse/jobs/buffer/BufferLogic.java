package io.orderpulse.jobs.buffer;

/**
 * What is to be done with an open order. Times are those of the job's clock, ms.
 *
 * <p>An order that is not confirmed by its deadline is degraded before anything else happens to it.
 * So it does not depend on a crash whether it is: what was said of it before the crash is said
 * again, by the same ids. What a former run may have said is on the topic; as long as that is not
 * read to where this run began, an order of that time is not judged ({@code settled}).
 */
final class BufferLogic {

  /** What is to be done. */
  enum Step {
    /** Nothing before its deadline or the next answer. */
    WAIT,
    /** Nothing before everything is read that a former run may have said of it. */
    SETTLE,
    /** Stock is frozen for it, and the customer is told. */
    DEGRADE,
    /** All checks have passed. */
    CONFIRM,
    /** Too late: services have not answered for days. */
    GIVE_UP
  }

  private final long degradeAfter;
  private final long giveUpAfter;

  /**
   * @param degradeAfter how long the checks may take, ms
   * @param giveUpAfter how long a degraded order waits for them, ms since it was accepted
   */
  BufferLogic(long degradeAfter, long giveUpAfter) {
    this.degradeAfter = degradeAfter;
    this.giveUpAfter = giveUpAfter;
  }

  /** Until then, that moment included, a confirmation is in time; afterwards it is degraded. */
  long deadline(long accepted) {
    return accepted + degradeAfter;
  }

  /**
   * @param accepted when the order was
   * @param now the time
   * @param settled whether all is read that a former run may have said of it
   */
  Step judge(long accepted, Progress progress, long now, boolean settled) {
    boolean overdue = now > deadline(accepted) && !progress.degraded();
    if (overdue) {
      return settled ? Step.DEGRADE : Step.SETTLE;
    }
    if (progress.complete()) {
      return Step.CONFIRM;
    }
    return progress.degraded() && now - accepted >= giveUpAfter ? Step.GIVE_UP : Step.WAIT;
  }
}
