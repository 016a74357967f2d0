package io.orderpulse.cep.rule;

import io.orderpulse.cep.cel.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the expressions of a rule may see: the same when it is loaded and when it is judged. */
public final class Scopes {

  private Scopes() {}

  /** Conditions over the order alone. */
  public static Scope context() {
    return Scope.context();
  }

  /** Expressions over any of these events; untyped when there are none. */
  public static Scope of(List<Selector> events) {
    return events.isEmpty() ? Scope.untyped() : Scope.of(types(events), declared(events));
  }

  /**
   * Expressions over any of these events after stages of a sequence.
   *
   * @param stages events of the stages before, by stage
   */
  public static Scope of(List<Selector> events, Map<String, List<Selector>> stages) {
    if (stages.isEmpty()) {
      return of(events);
    }
    Map<String, List<String>> types = new LinkedHashMap<>();
    stages.forEach((stage, earlier) -> types.put(stage, types(earlier)));
    return of(events)
        .withStages(types, declared(stages.values().stream().flatMap(List::stream).toList()));
  }

  private static List<String> types(List<Selector> events) {
    return events.stream().map(Selector::event).distinct().toList();
  }

  private static Map<String, Map<String, String>> declared(List<Selector> events) {
    Map<String, Map<String, String>> declared = new LinkedHashMap<>();
    events.forEach(s -> declared.put(s.event(), s.declared()));
    return declared;
  }
}
