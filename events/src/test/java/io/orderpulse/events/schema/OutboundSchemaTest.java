package io.orderpulse.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.events.GoldenFiles;
import io.orderpulse.events.RandomRecords;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.events.record.Rejected;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OutboundSchemaTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Property(seed = "1", tries = 400)
  void shouldAcceptWhatTheWriterWritesAndReadItBack(@ForAll OutboundType type, @ForAll long seed)
      throws Exception {
    Outbound record = new RandomRecords(seed).next(type.shape());
    byte[] json = new RecordWriter().write(withSha(record));
    assertThat(PublishedSchemas.complaints(Schemas.outboundPath(type), json)).isEmpty();
    assertThat(RecordWriter.readData(json, type.shape())).isEqualTo(withSha(record));
    assertThat(type.envelopeTypes()).contains(record.envelopeType());
  }

  /** Without this the first test could pass with a schema that accepts everything. */
  @Property(seed = "1", tries = 50)
  void shouldRefuseARecordWithoutAnyOneOfItsRequiredFields(@ForAll OutboundType type)
      throws Exception {
    JsonNode golden = MAPPER.readTree(GoldenFiles.bytes(type.wireName()));
    JsonNode required =
        MAPPER
            .valueToTree(Schemas.all().get(Schemas.outboundPath(type)))
            .at("/properties/data/required");
    assertThat(required).isNotEmpty();
    for (String field : texts(required)) {
      ObjectNode without = golden.deepCopy();
      ((ObjectNode) without.get("data")).remove(field);
      assertThat(complaints(type, without)).as("without " + field).isNotEmpty();
      ObjectNode isNull = golden.deepCopy();
      ((ObjectNode) isNull.get("data")).putNull(field);
      assertThat(complaints(type, isNull)).as(field + " null").isNotEmpty();
    }
  }

  @Property(seed = "1", tries = 50)
  void shouldAcceptFieldsAndEnumValuesThatComeLater(@ForAll OutboundType type) throws Exception {
    ObjectNode later = (ObjectNode) MAPPER.readTree(GoldenFiles.bytes(type.wireName()));
    ((ObjectNode) later.get("data")).put("added_later", 1);
    if (later.get("data").has("severity")) {
      ((ObjectNode) later.get("data")).put("severity", "catastrophic");
    }
    assertThat(complaints(type, later)).isEmpty();
  }

  private static List<?> complaints(OutboundType type, JsonNode json) throws Exception {
    return List.copyOf(
        PublishedSchemas.complaints(Schemas.outboundPath(type), MAPPER.writeValueAsBytes(json)));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  /** A rejected record's id uses 16 digits of its hash, so a random text will not do. */
  private static Outbound withSha(Outbound record) {
    return record instanceof Rejected r
        ? new Rejected(
            r.reason(),
            r.field(),
            r.message(),
            r.topic(),
            r.partition(),
            r.offset(),
            "0123456789abcdef".repeat(4),
            r.length(),
            r.excerpt(),
            r.time())
        : record;
  }
}
