package io.orderpulse.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderpulse.events.record.Outbound;
import java.io.IOException;
import java.io.UncheckedIOException;

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
   * Reads the {@code data} of a CloudEvent back into its record; unknown fields are tolerated.
   *
   * @throws IOException when it is not JSON of that shape
   */
  public static <T> T readData(byte[] json, Class<T> type) throws IOException {
    ObjectReader reader = MAPPER.readerFor(type).at("/data");
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IOException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }
}
