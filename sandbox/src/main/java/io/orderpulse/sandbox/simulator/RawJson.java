package io.orderpulse.sandbox.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.orderpulse.events.Event;
import io.orderpulse.events.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Events as the senders write them: CloudEvents with local times (+08:00). Thread-safe. */
public final class RawJson {

  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** One line of UTF-8 JSON, without the line's end. */
  public byte[] write(Event event) {
    Data envelope =
        Data.of("specversion", "1.0")
            .with("id", event.id())
            .with("source", event.source())
            .with("type", event.type())
            .with("subject", event.subject())
            .time("time", event.time())
            .with("data", event.data());
    return tree(envelope.map());
  }

  byte[] tree(Map<String, Object> tree) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
      try (JsonGenerator out = factory.createGenerator(bytes)) {
        JsonTree.write(out, tree);
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }
}
