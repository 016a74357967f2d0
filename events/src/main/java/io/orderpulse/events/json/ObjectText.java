package io.orderpulse.events.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** The text of a JSON object in Java, the object itself in JSON. Nulls within are left out. */
public final class ObjectText {

  private ObjectText() {}

  /** Text to object. */
  public static final class Writer extends JsonSerializer<String> {
    @Override
    public void serialize(String text, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      JsonTree.write(out, read(text));
    }
  }

  /** Object to text. */
  public static final class Reader extends JsonDeserializer<String> {
    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(in, "an object is expected");
      }
      return write(JsonTree.object(in));
    }
  }

  private static Map<String, Object> read(String text) throws IOException {
    try (JsonParser parser = JsonTree.factory().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(parser, "an object is expected");
      }
      return JsonTree.object(parser);
    }
  }

  private static String write(Map<String, Object> tree) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JsonTree.factory().createGenerator(text)) {
      out.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
      JsonTree.write(out, tree);
    }
    return text.toString();
  }
}
