package io.orderpulse.jobs.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A table of product names on the topic {@code orderpulse.aliases}: {@code {"version", "hash",
 * "author", "text"}} under the key {@code products}. The text is the file.
 */
public final class AliasMessage {

  /** The key of every message: the topic keeps the newest. */
  public static final String KEY = "products";

  private static final ObjectMapper JSON = new ObjectMapper();

  private AliasMessage() {}

  /** The value for a table. */
  public static byte[] write(AliasTable table, String text, String author) {
    ObjectNode node = JSON.createObjectNode();
    node.put("version", table.version());
    node.put("hash", table.hash());
    node.put("author", author);
    node.put("text", text);
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a record's key is the one of tables of names. */
  static boolean addressed(byte[] key) {
    return key != null && Arrays.equals(key, KEY.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The text of the table in a value, checked.
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
    try {
      AliasTable table = AliasTable.parse(text);
      String hash = node.path("hash").asText(table.hash());
      if (!hash.equals(table.hash())) {
        throw new IllegalArgumentException(
            "its hash is %s and not that of its text, %s".formatted(hash, table.hash()));
      }
      return text;
    } catch (AliasException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
