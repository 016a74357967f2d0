package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Selector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules must see which facts: the event type decides before any state is touched. */
final class Plan {

  private static final RuleVersion[] NONE = {};

  private final Map<KeyKind, Map<String, RuleVersion[]>> byType = new EnumMap<>(KeyKind.class);
  private final Map<KeyKind, Map<String, RuleVersion[]>> byTypeAndContext =
      new EnumMap<>(KeyKind.class);
  private final Map<KeyKind, RuleVersion[]> onContext = new EnumMap<>(KeyKind.class);

  /**
   * @param book all rules
   * @param clock event time; versions that were over before it get no more facts
   */
  Plan(RuleBook book, long clock) {
    Map<KeyKind, List<RuleVersion>> byKind = new EnumMap<>(KeyKind.class);
    for (String id : book.ids()) {
      for (RuleVersion version : book.versions(id)) {
        if (version.judges() && (version.until() > clock || version.drains())) {
          byKind.computeIfAbsent(version.rule.key(), k -> new ArrayList<>()).add(version);
        }
      }
    }
    byKind.forEach(this::index);
  }

  private void index(KeyKind kind, List<RuleVersion> versions) {
    RuleVersion[] context =
        sorted(versions.stream().filter(v -> v.rule.template().onContext()).toList());
    onContext.put(kind, context);
    Map<String, Set<RuleVersion>> types = new HashMap<>();
    for (RuleVersion version : versions) {
      for (Selector selector : version.rule.template().selectors()) {
        types.computeIfAbsent(selector.event(), t -> new LinkedHashSet<>()).add(version);
      }
    }
    Map<String, RuleVersion[]> plain = new HashMap<>();
    Map<String, RuleVersion[]> both = new HashMap<>();
    types.forEach(
        (type, set) -> {
          plain.put(type, sorted(set));
          Set<RuleVersion> all = new LinkedHashSet<>(set);
          all.addAll(List.of(context));
          both.put(type, sorted(all));
        });
    byType.put(kind, plain);
    byTypeAndContext.put(kind, both);
  }

  /** Sorted by code, as slots are. */
  private static RuleVersion[] sorted(Collection<RuleVersion> versions) {
    return versions.stream()
        .sorted(Comparator.comparingInt((RuleVersion v) -> v.code))
        .toArray(RuleVersion[]::new);
  }

  /** The rules that must see a fact. */
  RuleVersion[] listeners(Fact fact) {
    String type = fact.event().type();
    if (!fact.contextChanged()) {
      Map<String, RuleVersion[]> types = byType.get(fact.kind());
      return types == null ? NONE : types.getOrDefault(type, NONE);
    }
    Map<String, RuleVersion[]> types = byTypeAndContext.get(fact.kind());
    if (types == null) {
      return NONE;
    }
    RuleVersion[] found = types.get(type);
    return found == null ? onContext.get(fact.kind()) : found;
  }

  /** True when the rules of a kind show what is known of its orders. */
  boolean knows(KeyKind kind) {
    return byType.containsKey(kind);
  }
}
