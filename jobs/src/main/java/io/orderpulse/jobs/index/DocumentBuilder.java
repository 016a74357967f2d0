package io.orderpulse.jobs.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderpulse.dashboards.templates.IndexTemplate;
import io.orderpulse.jobs.elasticsearch.Document;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes documents of one kind from the CloudEvents of one topic. */
final class DocumentBuilder {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu.MM").withZone(ZoneOffset.UTC);

  // Amounts keep the digits they came with: the same record gives the same bytes.
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final IndexTemplate template;
  private final String prefix;
  private final DocumentKey.Finder key;

  DocumentBuilder(IndexTemplate template, String prefix, DocumentKey.Finder key) {
    this.template = template;
    this.prefix = prefix;
    this.key = key;
  }

  /**
   * @param event the bytes of a CloudEvent
   * @throws UnusableRecordException when it is none or lacks what the document's id needs
   */
  Document build(byte[] event) throws UnusableRecordException {
    JsonNode data = parse(event).path("data");
    if (!data.isObject()) {
      throw new UnusableRecordException("MISSING_FIELD", "data", "data is missing");
    }
    DocumentKey found = key.find(new Fields(data));
    return new Document(
        index(found.time()), found.id(), found.version(), bytes(Projection.of(data, template)));
  }

  private String index(Instant time) {
    String name = template.fullName(prefix);
    return template.monthly() ? name + "-" + MONTH.format(time) : name;
  }

  private static JsonNode parse(byte[] event) throws UnusableRecordException {
    try {
      JsonNode node = JSON.readTree(event);
      if (!node.isObject()) {
        throw new UnusableRecordException("NOT_AN_OBJECT", null, "the record is not an object");
      }
      return node;
    } catch (IOException e) {
      throw new UnusableRecordException("BAD_JSON", null, "the record is not JSON");
    }
  }

  private static byte[] bytes(JsonNode document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read can be written", e);
    }
  }
}
