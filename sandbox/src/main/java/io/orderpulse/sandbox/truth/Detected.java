package io.orderpulse.sandbox.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.orderpulse.events.json.JsonTree;
import io.orderpulse.events.json.Rfc3339;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One transition as it was read from the topic of anomalies.
 *
 * @param rule rule id
 * @param subjectType kind of subject
 * @param subjectId its key
 * @param discriminator last part of the dedup_key, or null
 * @param episode condition_true of its OPEN, ms since the epoch
 * @param seq from 1
 * @param status OPEN, UPDATED, RESOLVED, …
 * @param severity of this transition
 * @param opened when the episode opened, ms since the epoch; null when not told
 * @param time when this transition became true, ms since the epoch
 * @param reason of a RESOLVED, else null
 * @param notifies whether people are told
 * @param mutedBy what suppresses it, named as {@link
 *     io.orderpulse.sandbox.simulator.ExpectedAnomaly#name()}, or null
 * @param root the first cause, named likewise, or null
 */
public record Detected(
    String rule,
    String subjectType,
    String subjectId,
    String discriminator,
    long episode,
    int seq,
    String status,
    String severity,
    Long opened,
    long time,
    String reason,
    boolean notifies,
    String mutedBy,
    String root) {

  /** One that tells people. */
  public Detected(
      String rule,
      String subjectType,
      String subjectId,
      String discriminator,
      long episode,
      int seq,
      String status,
      String severity,
      Long opened,
      long time,
      String reason) {
    this(
        rule,
        subjectType,
        subjectId,
        discriminator,
        episode,
        seq,
        status,
        severity,
        opened,
        time,
        reason,
        true,
        null,
        null);
  }

  private static final JsonFactory JSON = JsonTree.factory();

  /**
   * Reads one record of the topic.
   *
   * @throws IOException when it is not an anomaly of the contract; says what is missing
   */
  public static Detected read(byte[] json) throws IOException {
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      return of(JsonTree.object(parser));
    }
  }

  /**
   * Reads records of the topic.
   *
   * @return what they say by the dedup_key, each in their order
   * @throws IOException when one is not an anomaly of the contract; says what is missing
   */
  public static Map<String, List<Detected>> byDedupKey(Iterable<byte[]> records)
      throws IOException {
    Map<String, List<Detected>> all = new HashMap<>();
    for (byte[] json : records) {
      Detected detected = read(json);
      all.computeIfAbsent(detected.dedupKey(), key -> new ArrayList<>()).add(detected);
    }
    return all;
  }

  private static Detected of(Map<String, Object> envelope) throws IOException {
    Map<?, ?> data = object(envelope, "data");
    Map<?, ?> subject = object(data, "subject");
    String rule = text(object(data, "rule"), "id");
    String type = text(subject, "type");
    String id = text(subject, "id");
    String plain = rule + "|" + type + "|" + id;
    String dedupKey = text(data, "dedup_key");
    if (!dedupKey.equals(plain) && !dedupKey.startsWith(plain + "|")) {
      throw new IOException("dedup_key " + dedupKey + " does not begin with " + plain);
    }
    Object opened = object(data, "times").get("opened");
    return new Detected(
        rule,
        type,
        id,
        dedupKey.equals(plain) ? null : dedupKey.substring(plain.length() + 1),
        number(data, "episode"),
        (int) number(data, "seq"),
        text(data, "status"),
        text(data, "severity"),
        opened instanceof String s ? Rfc3339.parse(s) : null,
        Rfc3339.parse(text(envelope, "time")),
        data.get("resolution") instanceof String s ? s : null,
        !Boolean.FALSE.equals(data.get("notify")),
        name(data.get("suppressed_by")),
        name(data.get("root")));
  }

  /** The dedup_key. */
  public String dedupKey() {
    String plain = rule + "|" + subjectType + "|" + subjectId;
    return discriminator == null ? plain : plain + "|" + discriminator;
  }

  /** The key of the anomaly that it belongs to, as the truth has it. */
  public String key() {
    return Episodes.of(List.of(this)).get(0).key();
  }

  /** A dedup_key as the truth names it: addresses are known by what follows them alone. */
  static String name(Object dedupKey) {
    return dedupKey instanceof String key ? key.replaceFirst("\\|address\\|[^|]*", "") : null;
  }

  private static Map<?, ?> object(Map<?, ?> from, String field) throws IOException {
    return from.get(field) instanceof Map<?, ?> map ? map : missing(field);
  }

  private static String text(Map<?, ?> from, String field) throws IOException {
    return from.get(field) instanceof String s ? s : missing(field);
  }

  private static long number(Map<?, ?> from, String field) throws IOException {
    return from.get(field) instanceof Long n ? n : missing(field);
  }

  private static <T> T missing(String field) throws IOException {
    throw new IOException("an anomaly without a proper " + field);
  }
}
