package io.orderpulse.jobs.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file that people put into force by a compacted topic: {@code {"version", "hash", "author",
 * "text"}} under one key, so that the topic keeps the newest.
 *
 * @param version what the file calls itself, or null when the message does not say
 * @param hash hash of the file, or null when the message does not say
 * @param author staff id of whoever published it, or null
 * @param text the file
 */
public record TextMessage(String version, String hash, String author, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The value of the message. */
  public byte[] write() {
    ObjectNode node = JSON.createObjectNode();
    node.put("version", version);
    node.put("hash", hash);
    node.put("author", author);
    node.put("text", text);
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a record has a key. */
  public static boolean addressed(byte[] key, String wanted) {
    return key != null && Arrays.equals(key, wanted.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The message of a value.
   *
   * @throws IllegalArgumentException with the reason it is refused
   */
  public static TextMessage read(byte[] value) {
    JsonNode node;
    try {
      node = JSON.readTree(value);
    } catch (IOException e) {
      throw new IllegalArgumentException("it is no JSON", e);
    }
    if (node == null || !node.path("text").isTextual()) {
      throw new IllegalArgumentException("it has no text");
    }
    return new TextMessage(
        node.path("version").asText(null),
        node.path("hash").asText(null),
        node.path("author").asText(null),
        node.path("text").asText());
  }

  /**
   * Compares what the message says of its text with what the text is.
   *
   * @throws IllegalArgumentException when they differ
   */
  public void check(String versionOfText, String hashOfText) {
    if (hash != null && !hash.equals(hashOfText)) {
      throw new IllegalArgumentException(
          "its hash is %s and not that of its text, %s".formatted(hash, hashOfText));
    }
    if (version != null && !version.equals(versionOfText)) {
      throw new IllegalArgumentException(
          "it says version %s and its text %s".formatted(version, versionOfText));
    }
  }
}
