package io.orderpulse.jobs.voice;

/** Every metric of the voice job. All are counters since the task started. */
public enum VoiceMetric {
  /** Records that are no valid review, chat line or complaint; intake rejects them. */
  SKIPPED("skipped"),
  /** Texts that were read. */
  CLASSIFIED("classified"),
  /** Texts with at least one category. */
  COMPLAINTS("complaints"),
  /** Texts too long to be read to their end. */
  TRUNCATED("truncated"),
  /** Lexicons that came on the topic and are in force since. */
  LEXICONS("lexicons"),
  /** Lexicons that were refused; the one before stays, and the log says why. */
  LEXICONS_REFUSED("lexicons-refused"),
  /** Trending phrases that were told. */
  TRENDS("trends");

  private final String id;

  VoiceMetric(String id) {
    this.id = id;
  }

  /** Name of the counter. */
  public String id() {
    return id;
  }
}
