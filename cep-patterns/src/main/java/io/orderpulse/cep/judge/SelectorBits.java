package io.orderpulse.cep.judge;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which selectors of a rule mean a fact, and says it as bits: of each clause the first that
 * does. One look-up by event type, then only the conditions of that type; nothing is allocated.
 */
public final class SelectorBits {

  private static final int BITS = 31;
  private static final int[] NONE = {};

  private final int reserved;
  private final Selector[] selectors;
  private final Condition[] conditions;
  private final int[] clauseOf;
  private final int[] masks;
  private final Map<String, int[]> byType = new HashMap<>();

  /**
   * @param reserved how many low bits the table uses itself
   * @param clauses the clauses of the rule, in order
   */
  @SafeVarargs
  public SelectorBits(int reserved, List<Selector>... clauses) {
    this.reserved = reserved;
    int size = 0;
    for (List<Selector> clause : clauses) {
      size += clause.size();
    }
    if (reserved + size > BITS) {
      throw new IllegalArgumentException(
          "a rule may name at most " + (BITS - reserved) + " events in its clauses, not " + size);
    }
    selectors = new Selector[size];
    conditions = new Condition[size];
    clauseOf = new int[size];
    masks = new int[clauses.length];
    int i = 0;
    for (int c = 0; c < clauses.length; c++) {
      for (Selector selector : clauses[c]) {
        selectors[i] = selector;
        conditions[i] = Condition.of(selector.where(), Scopes.of(List.of(selector)));
        clauseOf[i] = c;
        masks[c] |= 1 << (reserved + i);
        byType.merge(selector.event(), new int[] {i}, SelectorBits::both);
        i++;
      }
    }
  }

  private static int[] both(int[] a, int[] b) {
    int[] out = new int[a.length + b.length];
    System.arraycopy(a, 0, out, 0, a.length);
    System.arraycopy(b, 0, out, a.length, b.length);
    return out;
  }

  /**
   * The bits of the selectors that mean the fact; 0 for none.
   *
   * @throws IllegalStateException when none does and a condition cannot be worked out
   */
  public int of(Fact fact) {
    int bits = 0;
    boolean failed = false;
    for (int i : byType.getOrDefault(fact.event().type(), NONE)) {
      if ((bits & masks[clauseOf[i]]) == 0) {
        switch (conditions[i].evaluate(fact)) {
          case HOLDS -> bits |= 1 << (reserved + i);
          case FAILED -> failed = true;
          case HOLDS_NOT, UNKNOWN -> {
            // not meant
          }
        }
      }
    }
    if (failed && bits == 0) {
      throw new IllegalStateException(
          "a condition cannot be worked out for an event of type " + fact.event().type());
    }
    return bits;
  }

  /** True when some selector is of this event type. */
  public boolean isOfType(String type) {
    return byType.containsKey(type);
  }

  /** The bit of the first selector of a clause that is of an event type, or 0. */
  public int first(int clause, String type) {
    for (int i : byType.getOrDefault(type, NONE)) {
      if (clauseOf[i] == clause) {
        return 1 << (reserved + i);
      }
    }
    return 0;
  }

  /** All bits of a clause, by its number. */
  public int mask(int clause) {
    return masks[clause];
  }

  /** The selector of a clause among the bits, or null. */
  public Selector in(int clause, int bits) {
    int own = bits & masks[clause];
    return own == 0 ? null : selectors[Integer.numberOfTrailingZeros(own) - reserved];
  }
}
