package io.orderpulse.jobs.signoff.fetch;

/** Why a photo could not be fetched. */
public enum FetchReason {
  /** No address that this job understands. */
  BAD_ADDRESS("bad-address"),
  /** A file outside of the configured roots. */
  OUTSIDE_ROOTS("outside-roots"),
  /** A host inside of the network, or none that is allowed. */
  FORBIDDEN_HOST("forbidden-host"),
  /** More redirects than allowed, or in a circle. */
  REDIRECTS("too-many-redirects"),
  /** Nothing is there, or nothing that may be read. */
  NOT_FOUND("not-found"),
  /** More bytes than allowed. */
  TOO_LARGE("too-large"),
  /** No answer, a broken one, or one that says: later. */
  UNAVAILABLE("unavailable"),
  /** It took longer than allowed. */
  TIMEOUT("timeout");

  private final String code;

  FetchReason(String code) {
    this.code = code;
  }

  /** The reason as it stands in {@code reason_code}. */
  public String code() {
    return code;
  }

  /** Whether the next try may have better luck. */
  public boolean passing() {
    return this == UNAVAILABLE || this == TIMEOUT;
  }
}
