package io.orderpulse.jobs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.jobs.elasticsearch.Document;
import io.orderpulse.jobs.elasticsearch.RejectedDocument;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaRejectedHandlerTest {

  private static final RejectedDocument REJECTED =
      new RejectedDocument(
          new Document("i", "O-1", 7, "{}".getBytes(StandardCharsets.UTF_8)), "because");

  @Test
  void shouldWriteIndexIdReasonHashAndLength() throws Exception {
    MockProducer<byte[], byte[]> producer = producer(true);
    try (KafkaRejectedHandler handler = new KafkaRejectedHandler(() -> producer, "r", () -> 0)) {
      handler.reject(REJECTED).toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
    JsonNode event = new ObjectMapper().readTree(producer.history().get(0).value());
    assertThat(producer.history().get(0).topic()).isEqualTo("r");
    assertThat(event.path("subject").asText()).isEqualTo("document/i/O-1");
    JsonNode data = event.path("data");
    assertThat(data.path("reason").asText()).isEqualTo("DOCUMENT_REJECTED");
    assertThat(data.path("message").asText()).isEqualTo("document O-1: because");
    assertThat(data.path("topic").asText()).isEqualTo("i");
    assertThat(data.path("length").asInt()).isEqualTo(2);
    assertThat(data.path("sha256").asText()).hasSize(64);
  }

  @Test
  void shouldFailWhenKafkaDoes() {
    MockProducer<byte[], byte[]> producer = producer(false);
    producer.sendException = new IllegalStateException("no Kafka");
    try (KafkaRejectedHandler handler = new KafkaRejectedHandler(() -> producer, "r", () -> 0)) {
      assertThatThrownBy(
              () -> handler.reject(REJECTED).toCompletableFuture().get(5, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("no Kafka");
    }
  }

  private static MockProducer<byte[], byte[]> producer(boolean completes) {
    return new MockProducer<>(
        completes, null, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
