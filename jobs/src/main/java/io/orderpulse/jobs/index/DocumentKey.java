package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which document a record is about and how new the record is. Both follow from the record alone, so
 * that a second delivery or a replay writes the same document and never takes it back in time.
 *
 * @param id of the document, at most 512 bytes
 * @param version external version, 0 or more
 * @param time event time, which names the month of monthly indices
 */
record DocumentKey(String id, long version, Instant time) {

  /** What Elasticsearch allows. */
  private static final int LONGEST_ID = 512;

  /** How the key of a kind of record is found. */
  @FunctionalInterface
  interface Finder {
    DocumentKey find(Fields fields) throws UnusableRecordException;
  }

  static DocumentKey ofOrderHealth(Fields fields) throws UnusableRecordException {
    return of(fields.text("order_id"), fields.count("version"), fields.time("updated"));
  }

  /** An episode is one document; its transitions are counted from 1. */
  static DocumentKey ofAnomaly(Fields fields) throws UnusableRecordException {
    String id = fields.text("dedup_key") + "#" + fields.count("episode");
    return of(id, fields.count("seq"), Instant.ofEpochMilli(fields.count("episode")));
  }

  /** An event does not change; its time as version lets equal deliveries pass. */
  static DocumentKey ofTimeline(Fields fields) throws UnusableRecordException {
    Instant time = fields.time("time");
    String id = join(fields.text("order_id"), fields.text("source"), fields.text("event_id"));
    return of(id, Math.max(0, time.toEpochMilli()), time);
  }

  static DocumentKey ofMetric(Fields fields) throws UnusableRecordException {
    Map<String, String> sorted = new TreeMap<>();
    JsonNode dims = fields.data().path("dims");
    dims.fieldNames().forEachRemaining(name -> sorted.put(name, dims.path(name).asText()));
    StringBuilder id =
        new StringBuilder(
            join(
                fields.text("metric"),
                fields.time("window_start").toString(),
                Long.toString(fields.count("window_s"))));
    sorted.forEach((name, value) -> id.append('|').append(join(name, value)));
    return of(id.toString(), fields.count("rev"), fields.time("window_start"));
  }

  static DocumentKey ofRule(Fields fields) throws UnusableRecordException {
    return of(fields.text("id"), fields.count("version"), Instant.EPOCH);
  }

  private static DocumentKey of(String id, long version, Instant time) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    return new DocumentKey(
        bytes.length <= LONGEST_ID ? id : "sha256-" + Sha256.hex(bytes), version, time);
  }

  /** Parts with a bar between; bars within them are escaped, so that no two lists look alike. */
  private static String join(String... parts) {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].replace("%", "%25").replace("|", "%7C");
    }
    return String.join("|", parts);
  }
}
