package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which kinds of key some rule listens to, by type of event. It may say more than is needed, as
 * rules pass over what is not theirs, but never less.
 */
final class Listening {

  private final Map<String, Set<KeyKind>> byType = new HashMap<>();
  private final Map<String, Set<KeyKind>> byTypeOrContext = new HashMap<>();
  private final Set<KeyKind> onContext = EnumSet.noneOf(KeyKind.class);
  private final Set<KeyKind> onAny = EnumSet.noneOf(KeyKind.class);

  private Listening() {}

  /** What the rules listen to that are not switched off. */
  static Listening to(Collection<Rule> rules) {
    Listening listening = new Listening();
    for (Rule rule : rules) {
      if (rule.release().status() == Release.Status.OFF) {
        continue;
      }
      for (Selector selector : rule.template().selectors()) {
        add(listening.byType, selector.event(), rule.key());
      }
      if (rule.template().seesAll()) {
        listening.onAny.add(rule.key());
      }
      if (rule.template().onContext()) {
        listening.onContext.add(rule.key());
      }
    }
    listening.onContext.addAll(listening.onAny);
    listening.byType.forEach(
        (type, kinds) -> {
          kinds.addAll(listening.onAny);
          Set<KeyKind> all = EnumSet.copyOf(kinds);
          all.addAll(listening.onContext);
          listening.byTypeOrContext.put(type, all);
        });
    return listening;
  }

  private static void add(Map<String, Set<KeyKind>> map, String type, KeyKind kind) {
    map.computeIfAbsent(type, t -> EnumSet.noneOf(KeyKind.class)).add(kind);
  }

  /**
   * The kinds of key under which an event is heard.
   *
   * @param contextChanged the event changed its order
   */
  Set<KeyKind> kinds(String eventType, boolean contextChanged) {
    return contextChanged
        ? byTypeOrContext.getOrDefault(eventType, onContext)
        : byType.getOrDefault(eventType, onAny);
  }
}
