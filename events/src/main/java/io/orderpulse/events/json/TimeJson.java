package io.orderpulse.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Milliseconds in Java, RFC 3339 text in JSON. */
public final class TimeJson {

  private TimeJson() {}

  /** Milliseconds to text. */
  public static final class Writer extends JsonSerializer<Long> {
    @Override
    public void serialize(Long ms, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(Rfc3339.format(ms));
    }
  }

  /** Text to milliseconds. */
  public static final class Reader extends JsonDeserializer<Long> {
    @Override
    public Long deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return Rfc3339.parse(in.getText());
    }
  }
}
