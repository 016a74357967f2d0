package io.orderpulse.sandbox.signoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.udfs.vision.eval.PhotoLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code labels.jsonl}: {file, waybill, marks, full_text_lines, signed_at, level}. */
public final class PhotoLabels {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PhotoLabels() {}

  /**
   * @throws IllegalArgumentException naming file and line that is no label
   * @throws IOException when it cannot be read
   */
  public static List<PhotoLabel> read(Path file) throws IOException {
    List<PhotoLabel> labels = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        labels.add(label(file, number, line));
      }
    }
    return labels;
  }

  private static PhotoLabel label(Path file, int number, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.path("file").isTextual()) {
        throw new IllegalArgumentException(
            "%s: line %d: no text 'file' that names the photo".formatted(file, number));
      }
      return new PhotoLabel(
          node.path("file").asText(),
          node.path("level").asText("-"),
          node.path("waybill").textValue(),
          texts(node.path("marks")),
          node.path("signed_at").textValue(),
          texts(node.path("full_text_lines")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s: line %d: no JSON object: %s".formatted(file, number, e.getOriginalMessage()), e);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }
}
