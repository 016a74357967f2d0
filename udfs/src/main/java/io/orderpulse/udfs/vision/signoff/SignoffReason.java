package io.orderpulse.udfs.vision.signoff;

/** Why a photo that could be decoded is not readable. */
public enum SignoffReason {
  /** No line of text was found. */
  NO_TEXT("no-text"),
  /** There is text, and nothing of a receipt in it. */
  NOT_A_RECEIPT("not-a-receipt"),
  /** Too little contrast to read by: light was missing. */
  DARK("dark"),
  /** Out of focus, or moved. */
  BLURRED("blurred"),
  /** Much of the receipt is outside of the photo. */
  CUT_OFF("cut-off");

  private final String code;

  SignoffReason(String code) {
    this.code = code;
  }

  /** The reason as it stands in {@code reason_code}. */
  public String code() {
    return code;
  }
}
