package io.orderpulse.jobs.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the answer to a bulk request. Each item is looked at, whatever {@code errors} says: status
 * 200 of the whole means only that it was read.
 */
final class BulkAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BulkAnswer() {}

  /**
   * @param body the answer's bytes
   * @param expected how many documents were sent
   * @throws IOException when it is no answer to that many documents
   */
  static List<ItemAnswer> items(byte[] body, int expected) throws IOException {
    JsonNode items = JSON.readTree(body).path("items");
    if (!items.isArray() || items.size() != expected) {
      throw new IOException(
          "the answer speaks of %d documents, %d were sent".formatted(items.size(), expected));
    }
    List<ItemAnswer> answers = new ArrayList<>(expected);
    for (JsonNode item : items) {
      JsonNode action = item.path("index");
      if (!action.path("status").canConvertToInt()) {
        throw new IOException("the answer has an item without status");
      }
      JsonNode error = action.path("error");
      answers.add(
          new ItemAnswer(
              action.path("status").intValue(),
              error.path("type").textValue(),
              error.path("reason").textValue()));
    }
    return answers;
  }

  /** The reason of a request refused as a whole; as good as can be had from any body. */
  static String reason(byte[] body) {
    try {
      JsonNode error = JSON.readTree(body).path("error");
      String reason = error.path("reason").textValue();
      return reason == null ? error.asText("no reason given") : reason;
    } catch (IOException e) {
      return "no reason given";
    }
  }
}
