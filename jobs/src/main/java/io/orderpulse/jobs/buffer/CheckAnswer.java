package io.orderpulse.jobs.buffer;

/**
 * What came of a check.
 *
 * @param outcome see there
 * @param reason code of a refusal, words about a missing answer, null when it passed
 */
record CheckAnswer(Outcome outcome, String reason) {

  /** What came of it. */
  enum Outcome {
    /** The service says yes. */
    PASSED,
    /** The service says no: the order can't be had like that. */
    REFUSED,
    /** The service says nothing that counts; it is asked again. */
    UNANSWERED
  }

  static final CheckAnswer PASSED = new CheckAnswer(Outcome.PASSED, null);

  static CheckAnswer refused(String reason) {
    return new CheckAnswer(Outcome.REFUSED, reason);
  }

  static CheckAnswer unanswered(String why) {
    return new CheckAnswer(Outcome.UNANSWERED, why);
  }

  boolean unanswered() {
    return outcome == Outcome.UNANSWERED;
  }
}
