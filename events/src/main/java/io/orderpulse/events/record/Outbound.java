package io.orderpulse.events.record;

/** A record that OrderPulse puts on a topic: what its CloudEvents envelope says. */
public interface Outbound {

  /** Deterministic: the same fact has the same id in every run. */
  String envelopeId();

  /** CloudEvents type with the contract's major version, for example {@code ….opened.v1}. */
  String envelopeType();

  /** The part of OrderPulse that says so, for example {@code /orderpulse/health}. */
  String envelopeSource();

  /** What the record is about, for example {@code order/O-1}. */
  String envelopeSubject();

  /** When the record became true or was made, ms since the epoch, UTC. */
  long envelopeTime();

  /** The Kafka key. */
  String partitionKey();
}
