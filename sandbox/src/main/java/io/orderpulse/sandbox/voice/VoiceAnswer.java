package io.orderpulse.sandbox.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.udfs.text.Category;
import io.orderpulse.udfs.text.Classified;
import java.util.List;
import java.util.Set;

/**
 * One line of output.
 *
 * @param id of the input line
 * @param categories empty when it complains of nothing
 * @param phrases the places that say so
 */
public record VoiceAnswer(String id, Set<Category> categories, List<Phrase> phrases) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One place.
   *
   * @param text as it was written
   * @param start first code point
   * @param end behind the last code point
   */
  public record Phrase(Category category, String text, int start, int end) {}

  /** The answer to one line. */
  public static VoiceAnswer of(VoiceLine line, Classified said) {
    int[] points = line.text().codePoints().toArray();
    List<Phrase> phrases =
        said.hits().stream()
            .map(
                hit ->
                    new Phrase(
                        hit.category(),
                        new String(points, hit.start(), hit.end() - hit.start()),
                        hit.start(),
                        hit.end()))
            .toList();
    return new VoiceAnswer(line.id(), said.categories(), phrases);
  }

  /** As one line of JSON. */
  public String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
