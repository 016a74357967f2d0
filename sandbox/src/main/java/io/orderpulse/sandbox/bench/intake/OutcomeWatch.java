package io.orderpulse.sandbox.bench.intake;

import io.orderpulse.sandbox.demo.DemoClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;

/** Reads what the buffer says of the load's orders, and how long it took since they were due. */
final class OutcomeWatch implements AutoCloseable {

  private static final String SUBJECT = "\"subject\":\"";
  private static final int CONFIRMED = 1;
  private static final int DEGRADED = 2;
  private static final Duration POLL = Duration.ofMillis(100);

  /** The outcomes of one phase. */
  static final class Outcomes {
    final int first;
    final AtomicInteger confirmed = new AtomicInteger();
    final AtomicInteger degraded = new AtomicInteger();
    final AtomicInteger doubles = new AtomicInteger();
    final Latencies vip = new Latencies();
    final Latencies normal = new Latencies();

    /** When the last was confirmed, by Kafka's clock, ms since the epoch; 0 for none yet. */
    final AtomicLong last = new AtomicLong();

    Outcomes(int first) {
      this.first = first;
    }
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final OrderLoad load;
  private final LoadOrders orders;
  private final byte[] seen;
  private final Thread thread;
  private volatile Outcomes current = new Outcomes(0);
  private volatile RuntimeException failure;

  OutcomeWatch(String bootstrap, String topic, OrderLoad load, LoadOrders orders, int most) {
    this.load = load;
    this.orders = orders;
    seen = new byte[most];
    consumer = DemoClients.consumer(bootstrap);
    DemoClients.readAll(consumer, topic);
    thread = new Thread(this::run, "outcomes");
    thread.start();
  }

  /** From now on outcomes of orders from a number on belong to a new phase. */
  Outcomes begin(int first) {
    Outcomes next = new Outcomes(first);
    current = next;
    return next;
  }

  /**
   * @throws RuntimeException when reading has ended by a failure
   */
  void check() {
    if (failure != null) {
      throw failure;
    }
  }

  private void run() {
    try {
      while (true) {
        consumer.poll(POLL).forEach(record -> read(record.value(), record.timestamp()));
      }
    } catch (WakeupException e) {
      // the end
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      consumer.close();
    }
  }

  private void read(byte[] value, long timestamp) {
    String json = new String(value, StandardCharsets.ISO_8859_1);
    if (!json.contains("\"/orderpulse/buffer\"")) {
      return;
    }
    int at = json.indexOf(SUBJECT) + SUBJECT.length();
    int number = LoadOrders.number(json.substring(at, json.indexOf('"', at)));
    Outcomes phase = current;
    if (number < phase.first || number >= seen.length) {
      return;
    }
    int what = json.contains("\"order.confirmed\"") ? CONFIRMED : DEGRADED;
    if ((seen[number] & what) != 0) {
      phase.doubles.incrementAndGet();
      return;
    }
    seen[number] |= (byte) what;
    if (what == CONFIRMED) {
      phase.last.accumulateAndGet(timestamp, Math::max);
      phase.confirmed.incrementAndGet();
      (orders.vip(number) ? phase.vip : phase.normal).add(timestamp - load.due(number));
    } else {
      phase.degraded.incrementAndGet();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
