package io.orderpulse.jobs.intake;

/** Why an order is none that counts. */
enum FilterReason {
  TEST("test", IntakeMetric.FILTERED_TEST),
  DUPLICATE("duplicate", IntakeMetric.FILTERED_DUPLICATE),
  INVALID_CONTACT("invalid-contact", IntakeMetric.FILTERED_INVALID_CONTACT);

  private final String wire;
  private final IntakeMetric metric;

  FilterReason(String wire, IntakeMetric metric) {
    this.wire = wire;
    this.metric = metric;
  }

  String wire() {
    return wire;
  }

  IntakeMetric metric() {
    return metric;
  }
}
