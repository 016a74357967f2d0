package io.orderpulse.jobs.intake;

import io.orderpulse.events.Event;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Which partition of the events topic an event goes to: Kafka's own choice for its key. */
final class EventPartition {

  private EventPartition() {}

  static int of(Event event, int partitions) {
    byte[] key = event.partitionKey().getBytes(StandardCharsets.UTF_8);
    return BuiltInPartitioner.partitionForKey(key, partitions);
  }
}
