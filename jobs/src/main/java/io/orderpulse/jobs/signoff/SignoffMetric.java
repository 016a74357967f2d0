package io.orderpulse.jobs.signoff;

/** Every metric of the sign-off job. All are counters since the task started. */
public enum SignoffMetric {
  /** Records that are no valid sign-off; intake rejects them. */
  SKIPPED("skipped"),
  /** Sign-offs without a photo. */
  WITHOUT_PHOTO("without-photo"),
  /** Photos that were read. */
  READ("read"),
  /** Photos that are unreadable, or could not be fetched; reason_code says why. */
  UNREADABLE("unreadable"),
  /** Photos whose waybill number is another. */
  DIFFERENT("different"),
  /** Fetches that were tried once more. */
  RETRIED("retried"),
  /** Photos that took longer than allowed. */
  TIMED_OUT("timed-out");

  private final String id;

  SignoffMetric(String id) {
    this.id = id;
  }

  /** Name of the counter. */
  public String id() {
    return id;
  }
}
