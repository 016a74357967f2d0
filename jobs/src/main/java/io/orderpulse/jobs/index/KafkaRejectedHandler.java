package io.orderpulse.jobs.index;

import io.orderpulse.jobs.elasticsearch.Document;
import io.orderpulse.jobs.elasticsearch.RejectedDocument;
import io.orderpulse.jobs.elasticsearch.RejectedHandler;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts documents Elasticsearch refused on the rejected topic. The producer is made with the first
 * of them: mostly there is none.
 */
final class KafkaRejectedHandler implements RejectedHandler {

  private final Supplier<Producer<byte[], byte[]>> producers;
  private final String topic;
  private final MillisClock clock;
  // send() may wait for metadata, and the task must not: it has its own thread.
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(
          action -> {
            Thread thread = new Thread(action, "rejected-documents");
            thread.setDaemon(true);
            return thread;
          });
  private Producer<byte[], byte[]> producer;

  KafkaRejectedHandler(
      Supplier<Producer<byte[], byte[]>> producers, String topic, MillisClock clock) {
    this.producers = producers;
    this.topic = topic;
    this.clock = clock;
  }

  /** A handler with a producer of these properties. */
  static RejectedHandler open(Properties properties, String topic, MillisClock clock) {
    return new KafkaRejectedHandler(
        () -> new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()),
        topic,
        clock);
  }

  @Override
  public CompletionStage<?> reject(RejectedDocument rejected) {
    byte[] event = event(rejected).toJson(rejected.document().source(), clock.getAsLong());
    CompletableFuture<Void> recorded = new CompletableFuture<>();
    sender.execute(() -> send(event, recorded));
    return recorded;
  }

  @Override
  public void close() {
    sender.execute(
        () -> {
          if (producer != null) {
            producer.close(Duration.ofSeconds(5));
          }
        });
    sender.shutdown();
  }

  static RejectedEvent event(RejectedDocument rejected) {
    Document document = rejected.document();
    return new RejectedEvent(
        "DOCUMENT_REJECTED",
        null,
        "document " + document.id() + ": " + rejected.reason(),
        document.index(),
        -1,
        -1,
        "document/" + document.index() + "/" + document.id());
  }

  private void send(byte[] event, CompletableFuture<Void> recorded) {
    try {
      if (producer == null) {
        producer = producers.get();
      }
      producer.send(
          new ProducerRecord<>(topic, event),
          (metadata, failure) -> {
            if (failure == null) {
              recorded.complete(null);
            } else {
              recorded.completeExceptionally(failure);
            }
          });
    } catch (RuntimeException e) {
      recorded.completeExceptionally(e);
    }
  }
}
