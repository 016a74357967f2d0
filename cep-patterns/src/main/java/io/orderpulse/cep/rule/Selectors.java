package io.orderpulse.cep.rule;

import java.util.ArrayList;
import java.util.List;

/** Small help with lists of selectors. */
public final class Selectors {

  private Selectors() {}

  /** The selectors of several clauses, in order. */
  @SafeVarargs
  public static List<Selector> all(List<Selector>... clauses) {
    List<Selector> all = new ArrayList<>();
    for (List<Selector> clause : clauses) {
      all.addAll(clause);
    }
    return List.copyOf(all);
  }
}
