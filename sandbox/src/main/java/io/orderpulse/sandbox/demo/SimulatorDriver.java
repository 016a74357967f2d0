package io.orderpulse.sandbox.demo;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.server.SandboxException;
import io.orderpulse.sandbox.simulator.Emission;
import io.orderpulse.sandbox.simulator.RawJson;
import io.orderpulse.sandbox.simulator.Readers;
import io.orderpulse.sandbox.simulator.Recording;
import io.orderpulse.sandbox.simulator.Simulation;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Lets the simulated systems write to their topics, each event when the clock shows its time. */
public final class SimulatorDriver {

  /** Longest sleep before looking at the end again. */
  private static final long LOOK_UP_MS = 200;

  private final Simulation simulation;
  private final Readers recording;
  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final RawJson json = new RawJson();
  private final SpokenTruth spoken = new SpokenTruth();
  private final PhotoDesk photos;
  private final AtomicLong events = new AtomicLong();
  private final AtomicLong orders = new AtomicLong();
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /** A driver without photos. */
  public SimulatorDriver(
      Simulation simulation,
      Recording recording,
      Producer<byte[], byte[]> producer,
      Topics topics) {
    this(simulation, recording, producer, topics, null);
  }

  /**
   * @param recording gets every event that is sent, and what is to be read of it
   * @param topics of the installation that the systems write to
   * @param photos takes photos of live sign-offs; null for none
   */
  public SimulatorDriver(
      Simulation simulation,
      Recording recording,
      Producer<byte[], byte[]> producer,
      Topics topics,
      PhotoDesk photos) {
    this.simulation = simulation;
    this.recording = new Readers(simulation::photo, recording);
    this.producer = producer;
    this.topics = topics;
    this.photos = photos;
  }

  /** Sends all that happened before the start, as fast as Kafka takes it. */
  public void sendHistory() {
    simulation.sendHistory(
        (topic, event) -> send(topic, photos == null ? event : photos.planted(event)));
    producer.flush();
  }

  /**
   * Sends what arrives until a simulated moment, at the pace of the clock.
   *
   * @param end asked again for each event, as it may become known later
   * @throws SandboxException when Kafka refuses a record
   */
  public void sendUntil(LongSupplier end, DemoClock clock) {
    try {
      while (simulation.peek().arrival() < end.getAsLong()) {
        long wait = clock.realMillisUntil(simulation.peek().arrival());
        if (wait > 0) {
          Thread.sleep(Math.min(wait, LOOK_UP_MS));
        } else {
          Emission next = simulation.next();
          Event event = next.event();
          send(next.topicSuffix(), photos == null ? event : photos.photographed(event));
        }
      }
      producer.flush();
      check();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String topicSuffix, Event event) {
    recording.send(topicSuffix, event);
    spoken.sent(event);
    String topic = topics.prefix() + ".in." + topicSuffix;
    byte[] key = event.partitionKey().getBytes(StandardCharsets.UTF_8);
    producer.send(
        new ProducerRecord<>(topic, key, json.write(event)),
        (metadata, e) -> {
          if (e != null) {
            failure.compareAndSet(null, e);
          }
        });
    events.incrementAndGet();
    if (event.type().equals("order.placed")) {
      orders.incrementAndGet();
    }
    check();
  }

  private void check() {
    Exception e = failure.get();
    if (e != null) {
      throw new SandboxException("Kafka did not take an event: " + e.getMessage(), e);
    }
  }

  /** What the texts sent so far complain of. */
  SpokenTruth spoken() {
    return spoken;
  }

  /** Events sent so far, history included. */
  public long events() {
    return events.get();
  }

  /** Orders placed so far, history included. */
  public long orders() {
    return orders.get();
  }
}
