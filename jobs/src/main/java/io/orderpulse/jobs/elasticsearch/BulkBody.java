package io.orderpulse.jobs.elasticsearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The body of a bulk request: a line that says what to do, a line with the document, and so on. */
final class BulkBody {

  private static final JsonFactory JSON = new JsonFactory();

  private BulkBody() {}

  static byte[] of(List<BulkEntry> entries) {
    int size = Math.toIntExact(entries.stream().mapToLong(BulkEntry::size).sum());
    try (ByteArrayBuilder out = new ByteArrayBuilder(size)) {
      for (BulkEntry entry : entries) {
        action(entry.document(), out);
        out.write('\n');
        out.write(entry.document().source());
        out.write('\n');
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static void action(Document document, ByteArrayBuilder out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeObjectFieldStart("index");
      json.writeStringField("_index", document.index());
      json.writeStringField("_id", document.id());
      json.writeNumberField("version", document.version());
      json.writeStringField("version_type", "external_gte");
      json.writeEndObject();
      json.writeEndObject();
    }
  }
}
