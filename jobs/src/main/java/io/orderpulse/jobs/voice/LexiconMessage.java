package io.orderpulse.jobs.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.LexiconException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A lexicon on the topic {@code orderpulse.lexicon}: {@code {"version", "hash", "author", "text"}}
 * under the key {@code voice}. The text is the file; version and hash are its own.
 */
public final class LexiconMessage {

  /** The key of every message: the topic keeps the newest. */
  public static final String KEY = "voice";

  private static final ObjectMapper JSON = new ObjectMapper();

  private LexiconMessage() {}

  /** The value for a lexicon file. */
  public static byte[] write(Lexicon lexicon, String text, String author) {
    ObjectNode node = JSON.createObjectNode();
    node.put("version", lexicon.version());
    node.put("hash", lexicon.hash());
    node.put("author", author);
    node.put("text", text);
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a record's key is the one of lexicons. */
  static boolean addressed(byte[] key) {
    return key != null && Arrays.equals(key, KEY.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text of the lexicon in a value, checked.
   *
   * @throws IllegalArgumentException with the reason it is refused
   */
  static String read(byte[] value) {
    JsonNode node;
    try {
      node = JSON.readTree(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
    if (node == null || !node.path("text").isTextual()) {
      throw new IllegalArgumentException("it has no text");
    }
    String text = node.path("text").asText();
    Lexicon lexicon = parse(text);
    String hash = node.path("hash").asText(lexicon.hash());
    if (!hash.equals(lexicon.hash())) {
      throw new IllegalArgumentException(
          "its hash is %s and not that of its text, %s".formatted(hash, lexicon.hash()));
    }
    String version = node.path("version").asText(lexicon.version());
    if (!version.equals(lexicon.version())) {
      throw new IllegalArgumentException(
          "it says version %s and its text %s".formatted(version, lexicon.version()));
    }
    return text;
  }

  private static Lexicon parse(String text) {
    try {
      return Lexicon.parse(text);
    } catch (LexiconException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
