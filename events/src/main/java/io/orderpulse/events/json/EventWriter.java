package io.orderpulse.events.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.orderpulse.events.Event;
import io.orderpulse.events.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes an event as one line of stable JSON: the envelope in fixed order, data in its own order.
 * Thread-safe.
 */
public final class EventWriter {

  private final JsonFactory factory =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  public byte[] write(Event event) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(512)) {
      try (JsonGenerator out = factory.createGenerator(bytes)) {
        out.writeStartObject();
        out.writeStringField("specversion", "1.0");
        out.writeStringField("id", event.id());
        out.writeStringField("source", event.source());
        out.writeStringField("type", event.type());
        if (event.subject() != null) {
          out.writeStringField("subject", event.subject());
        }
        out.writeStringField("time", Rfc3339.format(event.time()));
        extensions(out, event);
        out.writeFieldName("data");
        JsonTree.write(out, event.data());
        out.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
  }

  private static void extensions(JsonGenerator out, Event event) throws IOException {
    if (event.batch()) {
      out.writeStringField("ingestmode", "batch");
      out.writeBooleanField("batch", true);
    }
    if (event.late()) {
      out.writeBooleanField("late", true);
    }
    Origin origin = event.origin();
    if (origin != null) {
      out.writeObjectFieldStart("origin");
      out.writeStringField("topic", origin.topic());
      out.writeNumberField("partition", origin.partition());
      out.writeNumberField("offset", origin.offset());
      out.writeEndObject();
    }
  }
}
