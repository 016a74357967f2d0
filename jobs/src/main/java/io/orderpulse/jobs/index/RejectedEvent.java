package io.orderpulse.jobs.index;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.events.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * What goes to the rejected topic: enough to find the record or document, nothing personal.
 *
 * @param reason code of the contract
 * @param field dotted path of the field to blame; null when it is none
 * @param message one English sentence
 * @param place topic or index
 * @param partition of the topic; -1 for an index
 * @param offset in the partition; -1 for an index
 * @param subject what it is about
 */
record RejectedEvent(
    String reason,
    String field,
    String message,
    String place,
    int partition,
    long offset,
    String subject) {

  private static final int EXCERPT = 200;
  private static final Pattern ESCAPE = Pattern.compile("\\\\u[0-9A-Fa-f]{0,4}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * The CloudEvent. Its id holds nothing random: the same refusal has the same id.
   *
   * @param bytes what was refused
   * @param now epoch milliseconds
   */
  byte[] toJson(byte[] bytes, long now) {
    String sha256 = Sha256.hex(bytes);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("specversion", "1.0");
    event.put("id", place + "/" + partition + "/" + offset + "/" + sha256.substring(0, 16));
    event.put("source", "/orderpulse/index");
    event.put("type", "io.orderpulse.record.rejected.v1");
    event.put("subject", subject);
    event.put("time", TIME.format(Instant.ofEpochMilli(now)));
    event.put("partitionkey", sha256);
    ObjectNode data = event.putObject("data");
    data.put("reason", reason);
    data.put("field", field);
    data.put("message", message);
    data.put("topic", place);
    data.put("partition", partition);
    data.put("offset", offset);
    data.put("sha256", sha256);
    data.put("length", bytes.length);
    data.put("excerpt", excerpt(bytes));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The first characters; digits, letters beyond ASCII and escapes of JSON as stars. */
  static String excerpt(byte[] bytes) {
    // Six bytes are the most a character of JSON takes; a cut one is beyond the excerpt.
    int head = Math.min(bytes.length, 6 * EXCERPT + 6);
    String text = new String(bytes, 0, head, StandardCharsets.UTF_8);
    return ESCAPE
        .matcher(text)
        .replaceAll("*")
        .codePoints()
        .limit(EXCERPT)
        .map(c -> Character.isDigit(c) || c > 0x7f && Character.isLetter(c) ? '*' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
