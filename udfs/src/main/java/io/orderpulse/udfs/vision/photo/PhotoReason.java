package io.orderpulse.udfs.vision.photo;

/** Why bytes were not decoded. */
public enum PhotoReason {
  /** There are no bytes at all. */
  EMPTY("empty"),
  /** More bytes than allowed. */
  TOO_LARGE("too-large"),
  /** Neither JPEG, PNG nor WebP, whatever the name says. */
  NOT_A_PHOTO("not-a-photo"),
  /** The header claims more pixels, or a longer side, than allowed. */
  TOO_MANY_PIXELS("too-many-pixels"),
  /** Too few pixels to hold any text. */
  TOO_SMALL("too-small"),
  /** The end of the file is missing. */
  TRUNCATED("truncated"),
  /** The decoder gave up. */
  BROKEN("broken");

  private final String code;

  PhotoReason(String code) {
    this.code = code;
  }

  /** The reason as it stands in {@code reason_code}. */
  public String code() {
    return code;
  }
}
