package io.orderpulse.sandbox.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Takes orders at {@code POST /orders} and answers 202 as soon as Kafka has {@code order.placed}
 * and {@code order.accepted}: what was accepted can't be lost, and no check has to be waited for.
 */
public final class ShopFront implements AutoCloseable {

  private static final int THREADS = 4;

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final AtomicLong accepted = new AtomicLong();
  private final HttpServer server;

  /**
   * @param producer stays the caller's
   * @param port 0 for any free one
   */
  public ShopFront(Producer<byte[], byte[]> producer, Topics topics, int port) {
    this.producer = producer;
    topic = topics.name(Topic.IN_CHANNEL);
    server = HttpServers.start(port, this::handle, threads);
  }

  /** A producer that says within seconds that it can't deliver: somebody waits for the answer. */
  public static KafkaProducer<byte[], byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers", bootstrap,
            "acks", "all",
            "linger.ms", "2",
            "max.block.ms", "5000",
            "request.timeout.ms", "5000",
            "delivery.timeout.ms", "10000"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Where orders are posted. */
  public String url() {
    return "http://127.0.0.1:%d/orders".formatted(server.getAddress().getPort());
  }

  /** Orders accepted so far. */
  public long accepted() {
    return accepted.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(EventReader.MAX_BYTES + 1);
    if (!exchange.getRequestURI().getPath().equals("/orders")) {
      HttpServers.answer(exchange, 404, "{\"error\":\"orders go to /orders\"}");
    } else if (!exchange.getRequestMethod().equals("POST")) {
      HttpServers.answer(exchange, 405, "{\"error\":\"orders are posted\"}");
    } else if (body.length > EventReader.MAX_BYTES) {
      HttpServers.answer(exchange, 413, "{\"error\":\"more than 1 MiB\"}");
    } else {
      take(exchange, body);
    }
  }

  private void take(HttpExchange exchange, byte[] body) {
    try {
      send(exchange, FrontOrder.of(body, System.currentTimeMillis()));
    } catch (IllegalArgumentException e) {
      String words = e.getMessage().replace('"', '\'');
      HttpServers.answer(exchange, 400, "{\"error\":\"%s\"}".formatted(words));
    } catch (RuntimeException e) {
      unavailable(exchange);
    }
  }

  private void send(HttpExchange exchange, FrontOrder order) {
    AtomicInteger open = new AtomicInteger(2);
    AtomicReference<Exception> failure = new AtomicReference<>();
    byte[] key = order.orderId().getBytes(StandardCharsets.UTF_8);
    for (byte[] event : new byte[][] {order.placed(), order.accepted()}) {
      producer.send(
          new ProducerRecord<>(topic, key, event),
          (metadata, e) -> {
            if (e != null) {
              failure.set(e);
            }
            if (open.decrementAndGet() == 0) {
              done(exchange, order, failure.get());
            }
          });
    }
  }

  private void done(HttpExchange exchange, FrontOrder order, Exception failure) {
    if (failure != null) {
      unavailable(exchange);
      return;
    }
    accepted.incrementAndGet();
    HttpServers.answer(
        exchange, 202, "{\"status\":\"accepted\",\"order_id\":\"%s\"}".formatted(order.orderId()));
  }

  /** The order may be on the topic or not; posting it again changes nothing in the first case. */
  private static void unavailable(HttpExchange exchange) {
    HttpServers.answer(exchange, 503, "{\"error\":\"not accepted: post it again\"}");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
