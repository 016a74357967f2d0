package io.orderpulse.sandbox.demo;

import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.MalformedEventException;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.server.SandboxException;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads what the buffer job says of the orders of the front. Used by one thread. */
final class BufferWatch {

  private static final String ACTIONS = FrontDesk.TOPICS.name(Topic.ACTIONS);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Consumer<byte[], byte[]> consumer;
  private final EventReader reader = new EventReader();
  private final BufferTally tally = new BufferTally();

  BufferWatch(Consumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    DemoClients.readAll(
        consumer, FrontDesk.USED.stream().map(FrontDesk.TOPICS::name).toArray(String[]::new));
  }

  /** Takes in what has come since the last time. */
  void poll() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      try {
        if (record.topic().equals(ACTIONS)) {
          ActionCommand command = RecordWriter.readData(record.value(), ActionCommand.class);
          tally.command(command.actionId());
        } else {
          tally.event(reader.read(record.value()));
        }
      } catch (MalformedEventException | IOException e) {
        throw new SandboxException(
            "%s/%d/%d can't be read: %s"
                .formatted(record.topic(), record.partition(), record.offset(), e.getMessage()),
            e);
      }
    }
  }

  /**
   * Reads on until all orders of a front that is shut are done with.
   *
   * @return whether they are within the bound
   */
  boolean drain(Duration bound) {
    long end = System.nanoTime() + bound.toNanos();
    while (!tally.settled() || !atEnd()) {
      if (System.nanoTime() > end) {
        return false;
      }
      poll();
    }
    return true;
  }

  private boolean atEnd() {
    return consumer.endOffsets(consumer.assignment()).entrySet().stream()
        .allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
  }

  /** What became of the orders so far. */
  String line() {
    return tally.line();
  }
}
