package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which rules must see which facts, decided by the event type before any state is touched. */
final class PatternIndex {

  private static final PatternRule[] NONE = {};

  private final Map<Integer, PatternRule> byCode = new TreeMap<>();
  private final Map<KeyKind, Map<String, PatternRule[]>> byType = new EnumMap<>(KeyKind.class);
  private final Map<KeyKind, PatternRule[]> ofAnyType = new EnumMap<>(KeyKind.class);
  private final Map<KeyKind, RememberedFacts> remembered = new EnumMap<>(KeyKind.class);

  /**
   * @throws IllegalArgumentException when two rules share a code
   */
  PatternIndex(List<PatternRule> rules) {
    Map<KeyKind, List<PatternRule>> byKind = new EnumMap<>(KeyKind.class);
    for (PatternRule rule : rules) {
      PatternRule other = byCode.put(rule.code(), rule);
      if (other != null) {
        throw new IllegalArgumentException(
            "rules " + other.rule().id() + " and " + rule.rule().id() + " have the same code");
      }
    }
    for (PatternRule rule : byCode.values()) {
      byKind.computeIfAbsent(rule.rule().key(), k -> new ArrayList<>()).add(rule);
    }
    byKind.forEach(this::index);
  }

  private void index(KeyKind kind, List<PatternRule> rules) {
    Map<String, PatternRule[]> types = new HashMap<>();
    for (PatternRule rule : rules) {
      for (String type : rule.types()) {
        types.computeIfAbsent(
            type,
            t ->
                rules.stream()
                    .filter(r -> r.seesAll() || r.types().contains(t))
                    .toArray(PatternRule[]::new));
      }
    }
    byType.put(kind, types);
    ofAnyType.put(kind, rules.stream().filter(PatternRule::seesAll).toArray(PatternRule[]::new));
    remembered.put(kind, RememberedFacts.of(rules));
  }

  /** The rules that must see a fact, by code. */
  PatternRule[] listeners(Fact fact) {
    Map<String, PatternRule[]> types = byType.get(fact.kind());
    if (types == null) {
      return NONE;
    }
    PatternRule[] found = types.get(fact.event().type());
    return found == null ? ofAnyType.get(fact.kind()) : found;
  }

  /** A fact that rules listen to as they remember it. */
  Fact remembered(Fact fact) {
    return remembered.get(fact.kind()).of(fact);
  }

  /** The rule of a code, or null. */
  PatternRule rule(int code) {
    return byCode.get(code);
  }
}
