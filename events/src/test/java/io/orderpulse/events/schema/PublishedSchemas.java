package io.orderpulse.events.schema;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Validates JSON against the committed schema files with an independent validator. */
final class PublishedSchemas {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private static final Map<String, JsonSchema> LOADED = new ConcurrentHashMap<>();

  private PublishedSchemas() {}

  /** What the schema at this path below {@code schemas/} has against the JSON; empty when valid. */
  static Set<ValidationMessage> complaints(String path, byte[] json) throws IOException {
    return LOADED.computeIfAbsent(path, PublishedSchemas::load).validate(MAPPER.readTree(json));
  }

  private static JsonSchema load(String path) {
    try {
      return FACTORY.getSchema(Files.readString(Path.of("src/main/resources/schemas", path)));
    } catch (IOException e) {
      throw new AssertionError("no schema at " + path, e);
    }
  }
}
