package io.orderpulse.events.json;

import io.orderpulse.events.RejectReason;
import java.io.Serial;

/**
 * A record that is not an event. Says why and where; has no stack trace, as it is a normal case.
 */
public final class MalformedEventException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final RejectReason reason;
  private final String field;

  /**
   * @param reason the contract's code
   * @param field dotted path of the offending field, or null when the whole record is
   * @param message one English sentence; never quotes a value of the record
   */
  public MalformedEventException(RejectReason reason, String field, String message) {
    super(message, null, false, false);
    this.reason = reason;
    this.field = field;
  }

  public RejectReason reason() {
    return reason;
  }

  public String field() {
    return field;
  }
}
