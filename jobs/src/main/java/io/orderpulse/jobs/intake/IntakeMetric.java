package io.orderpulse.jobs.intake;

/** Every metric of the intake job. All are counters of records since the task started. */
public enum IntakeMetric {
  /** Clean events, resends included. */
  ACCEPTED("accepted"),
  /** Refused records; the group {@code reason} has one counter for each reason. */
  REJECTED("rejected"),
  /** Valid events that another job reads: reviews and chat lines. */
  NOT_FORWARDED("not-forwarded"),
  /** Events of a type the contract does not have. */
  UNKNOWN_TYPES("unknown-types"),
  /** Fields that were dropped, as neither contract nor configuration has them. */
  DROPPED_FIELDS("dropped-fields"),
  /** Values that were taken out because they look like phone or identity numbers. */
  PERSONAL_VALUES("personal-values"),
  /** Texts other than the values the contract knows; they pass. */
  UNKNOWN_VALUES("unknown-values"),
  /** Events of bulk imports. */
  BATCH("batch"),
  /** Events that were dropped because they came before. */
  RESENDS("resends"),
  /** Live events behind the watermark; they pass, marked. */
  LATE("late");

  private final String id;

  IntakeMetric(String id) {
    this.id = id;
  }

  /** Name of the counter. */
  public String id() {
    return id;
  }
}
