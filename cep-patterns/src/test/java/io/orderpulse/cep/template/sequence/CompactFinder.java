package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.pattern.Found;
import io.orderpulse.cep.pattern.PatternCase;
import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.cep.pattern.RandomArrivals;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The matches that the compact plan finds, key by key and in verdict order. */
final class CompactFinder {

  private final int code;
  private final Sequence sequence;
  private final List<Found> found = new ArrayList<>();

  private CompactFinder(int code, Sequence sequence) {
    this.code = code;
    this.sequence = sequence;
  }

  static List<Found> find(PatternCase c) {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < c.rules().size(); i++) {
      CompactFinder finder = new CompactFinder(i + 1, (Sequence) c.rules().get(i).template());
      finder.search(c);
      all.addAll(finder.found);
    }
    return all;
  }

  private void search(PatternCase c) {
    Map<String, List<Fact>> byKey = new TreeMap<>();
    c.arrivals().stream()
        .filter(a -> a.fact() != null)
        .forEach(a -> byKey.computeIfAbsent(a.fact().key(), k -> new ArrayList<>()).add(a.fact()));
    byKey.forEach(this::search);
  }

  private void search(String key, List<Fact> facts) {
    int size = sequence.stages().size();
    @SuppressWarnings({"unchecked", "rawtypes"}) // filled right here
    List<Selector>[] clauses = new List[size];
    for (int i = 0; i < size; i++) {
      clauses[i] = sequence.stages().get(i).events();
    }
    SelectorBits bits = new SelectorBits(0, clauses);
    int[] masks = new int[size];
    for (int i = 0; i < size; i++) {
      masks[i] = bits.mask(i);
    }
    CompactSequence compact = new CompactSequence(sequence, masks);
    List<Run> runs = new ArrayList<>();
    for (Fact fact : facts.stream().sorted(Fact.Order.INSTANCE).toList()) {
      compact.until(runs, fact.time() - 1, Long.MIN_VALUE, m -> add(key, m));
      compact.on(runs, Evidence.of(fact.event()), bits.of(fact), m -> add(key, m));
    }
    compact.until(runs, RandomArrivals.END, Long.MIN_VALUE, m -> add(key, m));
  }

  private void add(String key, PatternMatch match) {
    found.add(new Found(code, key, match.stages(), match.time()));
  }
}
