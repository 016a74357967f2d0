package io.orderpulse.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.events.record.EnvelopeTime;
import io.orderpulse.events.record.Outbound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.Arrays;

/**
 * Writes the records of OrderPulse as CloudEvents: snake_case, fields in the record's order, nulls
 * written, so that the same record is always the same bytes. Thread-safe.
 */
public final class RecordWriter {

  /** The mapping of Java records to JSON that writer, reader and schemas share. */
  public static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public byte[] write(Outbound record) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(1024)) {
      try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
        out.writeStartObject();
        out.writeStringField("specversion", "1.0");
        out.writeStringField("id", record.envelopeId());
        out.writeStringField("source", record.envelopeSource());
        out.writeStringField("type", record.envelopeType());
        out.writeStringField("subject", record.envelopeSubject());
        out.writeStringField("time", Rfc3339.format(record.envelopeTime()));
        out.writeStringField("partitionkey", record.partitionKey());
        out.writeFieldName("data");
        MAPPER.writeValue(out, record);
        out.writeEndObject();
      }
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a record has no JSON form", e);
    }
  }

  /**
   * Reads a CloudEvent back into its record; unknown fields are tolerated. A {@code time} that the
   * record keeps in its envelope comes from there.
   *
   * @throws IOException when it is not JSON of that shape
   */
  public static <T> T readData(byte[] json, Class<T> type) throws IOException {
    try {
      JsonNode event = MAPPER.readTree(json);
      if (!(event.path("data") instanceof ObjectNode data)) {
        throw new IOException("not a " + type.getSimpleName() + ": data is not an object");
      }
      if (timeIsInEnvelope(type) && event.path("time").isTextual()) {
        data.put("time", Rfc3339.parse(event.path("time").textValue()));
      }
      return MAPPER.treeToValue(data, type);
    } catch (JsonProcessingException e) {
      throw new IOException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    } catch (DateTimeException e) {
      throw new IOException("not a " + type.getSimpleName() + ": a time is not RFC 3339", e);
    }
  }

  private static boolean timeIsInEnvelope(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(c -> c.isAnnotationPresent(EnvelopeTime.class));
  }
}
