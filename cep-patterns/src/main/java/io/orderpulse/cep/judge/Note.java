package io.orderpulse.cep.judge;

import java.util.List;

/**
 * What a rule noted of a fact when it came; all that it will ever know of it, beside the {@link
 * Mark}.
 *
 * @param clauses one bit per selector or clause that meant the fact; never 0
 * @param values what else the rule needs: {@code String, Long, BigDecimal, Boolean, List, Map}
 */
public record Note(int clauses, List<Object> values) {

  private static final Note[] PLAIN = new Note[256];

  static {
    for (int i = 0; i < PLAIN.length; i++) {
      PLAIN[i] = new Note(i, List.of());
    }
  }

  /** A note without values; common ones are shared. */
  public static Note of(int clauses) {
    return clauses > 0 && clauses < PLAIN.length ? PLAIN[clauses] : new Note(clauses, List.of());
  }

  /** True when a clause of the mask meant the fact. */
  public boolean has(int mask) {
    return (clauses & mask) != 0;
  }
}
