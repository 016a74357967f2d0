package io.orderpulse.jobs.config;

/** What a job promises for the records it writes to Kafka. */
public enum Delivery {
  /** None is lost; after a crash some come twice, with the same ids. */
  AT_LEAST_ONCE,
  /** Kafka transactions: readers with {@code read_committed} see each record once. */
  EXACTLY_ONCE
}
