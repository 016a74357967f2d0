package io.orderpulse.udfs.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sets of words by number, equal sets once; and the roles of words. */
final class WordSets {

  /** Numbers, which are found by their digits instead of a list. */
  static final String NUMBER_CLASS = "数";

  /** Stands in a set for every number. */
  static final String ANY_NUMBER = "<数>";

  private final Map<Set<String>, Integer> numbers = new HashMap<>();
  private final TreeMap<String, List<Integer>> sets = new TreeMap<>();
  private final TreeMap<String, Integer> roles = new TreeMap<>();
  private final List<Integer> withNumbers = new ArrayList<>();
  private int count;

  int intern(Collection<String> words) {
    Set<String> key = new TreeSet<>(words);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int id = count++;
    numbers.put(key, id);
    for (String word : key) {
      if (word.equals(ANY_NUMBER)) {
        withNumbers.add(id);
      } else {
        sets.computeIfAbsent(word, w -> new ArrayList<>()).add(id);
      }
    }
    return id;
  }

  void role(String word, Role role) {
    roles.merge(word, role.bit(), (a, b) -> a | b);
  }

  int count() {
    return count;
  }

  /** What a row of digits is. */
  Word number() {
    return new Word(withNumbers.stream().mapToInt(Integer::intValue).toArray(), 0);
  }

  /** Every word with what it is in. */
  TreeMap<String, Word> words() {
    TreeMap<String, Word> all = new TreeMap<>();
    roles.forEach((word, bits) -> all.put(word, new Word(new int[0], bits)));
    sets.forEach(
        (word, ids) ->
            all.put(
                word,
                new Word(
                    ids.stream().mapToInt(Integer::intValue).toArray(),
                    roles.getOrDefault(word, 0))));
    return all;
  }

  /**
   * @param sets the sets it is in
   * @param roles bits of {@link Role}
   */
  record Word(int[] sets, int roles) {

    boolean is(Role role) {
      return (roles & role.bit()) != 0;
    }
  }
}
