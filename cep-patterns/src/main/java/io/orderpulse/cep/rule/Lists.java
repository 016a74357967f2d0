package io.orderpulse.cep.rule;

import java.util.ArrayList;
import java.util.List;

/** Small help with lists. */
final class Lists {

  private Lists() {}

  static <T> List<T> concat(List<T> first, List<T> second, List<T> third) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    return List.copyOf(all);
  }
}
