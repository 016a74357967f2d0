package io.orderpulse.udfs.vision.photo;

/** Bytes that were refused; the message is one line. */
public final class PhotoException extends Exception {

  private static final long serialVersionUID = 1L;

  private final PhotoReason reason;

  PhotoException(PhotoReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What kind of trouble it was. */
  public PhotoReason reason() {
    return reason;
  }
}
