package io.orderpulse.udfs.product;

import java.util.List;

/**
 * What a product's name was found to mean.
 *
 * @param match {@link #EXACT}, {@link #ALIAS}, {@link #AMBIGUOUS} or {@link #NONE}
 * @param code standard code; null unless exact or alias: it is never guessed
 * @param candidates codes that may be meant: those of an ambiguous name, or the nearest of none;
 *     empty otherwise
 */
public record ProductMatch(String match, String code, List<String> candidates) {

  /** It is the standard code or the standard name. */
  public static final String EXACT = "exact";

  /** It is one of the other names. */
  public static final String ALIAS = "alias";

  /** It is a name of several products. */
  public static final String AMBIGUOUS = "ambiguous";

  /** It is no known name. */
  public static final String NONE = "none";

  /** Whether a code is known. */
  public boolean mapped() {
    return code != null;
  }
}
