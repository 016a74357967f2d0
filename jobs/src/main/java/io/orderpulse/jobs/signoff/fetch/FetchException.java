package io.orderpulse.jobs.signoff.fetch;

/** A photo that could not be fetched; the message is one line and names no address. */
public final class FetchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FetchReason reason;

  public FetchException(FetchReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  FetchException(FetchReason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What kind of trouble it was. */
  public FetchReason reason() {
    return reason;
  }
}
