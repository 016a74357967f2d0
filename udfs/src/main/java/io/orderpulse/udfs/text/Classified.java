package io.orderpulse.udfs.text;

import java.util.List;
import java.util.Set;

/**
 * What a text says.
 *
 * @param categories in the order of {@link Category}; empty when it complains of nothing
 * @param hits by start; every category has at least one
 * @param truncated true when the text was longer than {@link TextNormaliser#MAX_CODE_POINTS} and
 *     only its beginning was read
 */
public record Classified(Set<Category> categories, List<Hit> hits, boolean truncated) {

  /** A text without complaint. */
  public static final Classified NOTHING = new Classified(Set.of(), List.of(), false);
}
