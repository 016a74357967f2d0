package io.orderpulse.cep.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * What a job that is started anew from a state changes: the rules that it was started with against
 * those in the state. What was published by the topic is not touched, whatever the files say.
 */
public final class PackDifference {

  private final List<RuleChange> initial;
  private final Function<String, StoredRule> newest;

  /**
   * @param initial rules that the job was started with, of each the newest version last
   * @param newest newest version in the state, by id, or null
   */
  public PackDifference(List<RuleChange> initial, Function<String, StoredRule> newest) {
    Map<String, RuleChange> newestOf = new LinkedHashMap<>();
    initial.forEach(change -> newestOf.put(change.id(), change));
    this.initial = List.copyOf(newestOf.values());
    this.newest = newest;
  }

  /**
   * @param known ids in the state
   * @param from event time from which what changed judges, ms
   */
  public List<RuleChange> changes(SortedSet<String> known, long from) {
    List<RuleChange> changes = new ArrayList<>();
    Set<String> kept = new HashSet<>();
    for (RuleChange change : initial) {
      kept.add(change.id());
      StoredRule before = newest.apply(change.id());
      if (before == null) {
        changes.add(at(change, change.version(), from));
      } else if (isNewer(change, before)) {
        changes.add(at(change, Math.max(change.version(), before.change().version() + 1), from));
      }
    }
    for (String id : known) {
      StoredRule before = newest.apply(id);
      if (!kept.contains(id) && !before.published() && before.change().content() != null) {
        changes.add(new RuleChange(id, before.change().version() + 1, "", from, null));
      }
    }
    return changes;
  }

  private static boolean isNewer(RuleChange change, StoredRule before) {
    boolean differs = !change.hash().equals(before.change().hash());
    return differs && (!before.published() || change.version() > before.change().version());
  }

  private static RuleChange at(RuleChange change, int version, long from) {
    return new RuleChange(
        change.id(),
        version,
        change.hash(),
        Math.max(change.effectiveFrom(), from),
        change.content());
  }
}
