package io.orderpulse.jobs.buffer;

/** Every metric of the buffer job; counters since the task started, unless it says otherwise. */
public enum BufferMetric {
  /** Records of known types that are no valid event; intake rejects them. */
  SKIPPED("skipped"),
  /** Accepted orders, each once. */
  ACCEPTED("accepted"),
  /** Accepted orders that had come before. */
  RESENT("resent"),
  /** Orders confirmed, degraded before or not. */
  CONFIRMED("confirmed"),
  /** Orders that went on with frozen stock. */
  DEGRADED("degraded"),
  /** Orders that a service refused. */
  REFUSED("refused"),
  /** Orders given up, as services did not answer for days. */
  GIVEN_UP("given-up"),
  /** Checks without an answer. */
  UNANSWERED("unanswered"),
  /** Checks that took longer than allowed; they count as unanswered too. */
  TIMED_OUT("timed-out"),
  /** Gauge: checks under way. */
  IN_FLIGHT("in-flight"),
  /** Gauge: most checks under way since the task started. */
  IN_FLIGHT_PEAK("in-flight-peak"),
  /** Gauge: checks that wait for their turn. */
  WAITING("waiting");

  private final String id;

  BufferMetric(String id) {
    this.id = id;
  }

  /** Name of the metric, in the group {@code buffer}. */
  public String id() {
    return id;
  }
}
