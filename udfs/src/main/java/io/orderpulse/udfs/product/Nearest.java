package io.orderpulse.udfs.product;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the products whose names are most like a text, by the pairs of letters they share. */
final class Nearest {

  private static final int MOST = 3;
  private static final double LEAST = 0.34;

  private record Name(String key, Set<String> codes, int pairs) {}

  private final List<Name> names = new ArrayList<>();
  private final Map<String, List<Integer>> byPair = new HashMap<>();

  Nearest(Map<String, Set<String>> aliases) {
    aliases.forEach(
        (key, codes) -> {
          Set<String> pairs = pairs(key);
          pairs.forEach(p -> byPair.computeIfAbsent(p, x -> new ArrayList<>()).add(names.size()));
          names.add(new Name(key, codes, pairs.size()));
        });
  }

  /** Codes of the nearest names, the nearest first; none when nothing is near. */
  List<String> to(String key) {
    Set<String> pairs = pairs(key);
    Map<Integer, Integer> shared = new HashMap<>();
    for (String pair : pairs) {
      byPair.getOrDefault(pair, List.of()).forEach(name -> shared.merge(name, 1, Integer::sum));
    }
    record Scored(Name name, double score) {}
    Set<String> codes = new LinkedHashSet<>();
    shared.entrySet().stream()
        .map(
            e -> {
              Name name = names.get(e.getKey());
              return new Scored(name, 2.0 * e.getValue() / (pairs.size() + name.pairs()));
            })
        .filter(scored -> scored.score() >= LEAST)
        .sorted(
            Comparator.comparingDouble((Scored s) -> -s.score()).thenComparing(s -> s.name().key()))
        .forEach(scored -> codes.addAll(scored.name().codes()));
    return codes.stream().limit(MOST).toList();
  }

  private static Set<String> pairs(String key) {
    Set<String> pairs = new LinkedHashSet<>();
    String framed = '^' + key;
    for (int i = 0; i + 1 < framed.length(); i++) {
      pairs.add(framed.substring(i, i + 2));
    }
    return pairs;
  }
}
