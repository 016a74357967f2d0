package io.orderpulse.sandbox.truth;

/**
 * How one order passed one link between two systems.
 *
 * @param order its id
 * @param link name of the link
 * @param left when the clock of the link started, ms
 * @param deadline until when the other system had to know, ms
 * @param arrived when it knew, or {@link #NEVER}
 * @param cancelled when there was nothing to know any more, or {@link #NEVER}
 */
record Hop(String order, String link, long left, long deadline, long arrived, long cancelled) {

  static final long NEVER = Long.MAX_VALUE;

  /** The deadline came first. */
  boolean broken() {
    return arrived > deadline && cancelled > deadline;
  }

  /** Broken or passed; what was cancelled before is neither. */
  boolean counts() {
    return cancelled > left && (arrived <= deadline || cancelled > deadline);
  }

  /** When it counts: at its arrival or at its deadline, whichever is earlier. */
  long countedAt() {
    return broken() ? deadline : Math.max(left, arrived);
  }
}
