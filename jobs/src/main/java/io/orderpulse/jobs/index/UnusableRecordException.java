package io.orderpulse.jobs.index;

/** A record from which no document can be made. */
final class UnusableRecordException extends Exception {

  private final String reason;
  private final String field;

  /**
   * @param reason code of the contract, such as {@code MISSING_FIELD}
   * @param field dotted path of the field to blame; null when it is none
   * @param message one English sentence without the field's value
   */
  UnusableRecordException(String reason, String field, String message) {
    super(message);
    this.reason = reason;
    this.field = field;
  }

  String reason() {
    return reason;
  }

  String field() {
    return field;
  }
}
