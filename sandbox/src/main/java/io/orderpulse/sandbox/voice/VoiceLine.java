package io.orderpulse.sandbox.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.udfs.text.Category;
import java.util.EnumSet;
import java.util.Set;

/**
 * One line of input.
 *
 * @param number of the line, from 1
 * @param id what to call it in the output
 * @param text what was written
 * @param role {@code agent}, {@code customer}, or null
 * @param labels what it complains of, by hand; null when the line has none
 */
public record VoiceLine(int number, String id, String text, String role, Set<Category> labels) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NONE = "NONE";

  /**
   * Reads {@code {id, text, role?, categories?}}.
   *
   * @throws IllegalArgumentException with place and cause
   */
  public static VoiceLine read(int number, String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw bad(number, "no JSON: " + e.getOriginalMessage());
    }
    if (!node.path("text").isTextual()) {
      throw bad(number, "no text: a line is {\"id\": …, \"text\": …, \"role\"?: …}");
    }
    String role = node.path("role").isTextual() ? node.path("role").asText() : null;
    String id = node.path("id").asText(Integer.toString(number));
    return new VoiceLine(number, id, node.path("text").asText(), role, labels(number, node));
  }

  private static Set<Category> labels(int number, JsonNode node) {
    if (!node.path("categories").isArray()) {
      return null;
    }
    Set<Category> labels = EnumSet.noneOf(Category.class);
    for (JsonNode name : node.path("categories")) {
      if (!name.asText().equals(NONE)) {
        labels.add(category(number, name.asText()));
      }
    }
    return labels;
  }

  private static Category category(int number, String name) {
    try {
      return Category.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw bad(number, "there is no category '" + name + "'");
    }
  }

  private static IllegalArgumentException bad(int number, String reason) {
    return new IllegalArgumentException("line " + number + ": " + reason);
  }
}
