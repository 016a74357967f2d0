package io.orderpulse.sandbox.normalise;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.udfs.product.ProductMatch;
import java.util.List;

/**
 * One line of output.
 *
 * @param id of the input line
 * @param match {@code exact}, {@code alias}, {@code ambiguous} or {@code none}
 * @param code standard code, or null
 * @param candidates what may be meant; the nearest first when nothing matches
 */
public record ProductAnswer(JsonNode id, String match, String code, List<String> candidates) {

  /** The answer to one name. */
  public static ProductAnswer of(JsonNode id, ProductMatch match) {
    return new ProductAnswer(id, match.match(), match.code(), match.candidates());
  }
}
