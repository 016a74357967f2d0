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
  LATE("late"),
  /** Orders filtered out as tests. */
  FILTERED_TEST("filtered-test"),
  /** Orders filtered out as doubled submissions. */
  FILTERED_DUPLICATE("filtered-duplicate"),
  /** Orders filtered out because nobody can be reached. */
  FILTERED_INVALID_CONTACT("filtered-invalid-contact"),
  /** Orders taken back, by people or because they were paid or amended. */
  UNFILTERED("unfiltered"),
  /** Lines whose product the table of names knows. */
  MAPPED_LINES("mapped-lines"),
  /** Lines whose product it does not know, or not for sure: ÷ both is the unmapped rate. */
  UNMAPPED_LINES("unmapped-lines"),
  /** Lines of open orders that a newer table knew. */
  REMAPPED_LINES("remapped-lines"),
  /** Tables of names that came into force; one for each task. */
  ALIAS_TABLES("alias-tables"),
  /** Tables of names that were refused; the one before stays. */
  ALIAS_TABLES_REFUSED("alias-tables-refused");

  private final String id;

  IntakeMetric(String id) {
    this.id = id;
  }

  /** Name of the counter. */
  public String id() {
    return id;
  }
}
