package io.orderpulse.cep.template.count;

import io.orderpulse.events.record.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a <em>count-window</em> rule remembers of one key. Fields are stored. */
public final class CountCell {

  /** Things by id. */
  public final TreeMap<String, CountThing> things = new TreeMap<>();

  /** Groups by the id of their earliest thing. */
  public final TreeMap<String, CountGroup> groups = new TreeMap<>();

  /** The sum that must be exceeded, or null while unknown, and the event that said so. */
  public BigDecimal limit;

  public Evidence limitBy;

  /** The group that a thing may join or that it belongs to, or null when that is over. */
  CountGroup open(String anchor) {
    CountGroup group = anchor == null ? null : groups.get(anchor);
    return group == null || group.over ? null : group;
  }

  /** Members of a group, the earliest first. */
  List<CountThing> members(String anchor) {
    return things.values().stream()
        .filter(t -> anchor.equals(t.group))
        .sorted(CountThing.BY_TIME)
        .toList();
  }

  /** Things that count and belong to no group, the earliest first. */
  List<CountThing> free() {
    return things.values().stream()
        .filter(t -> t.group == null && t.counts)
        .sorted(CountThing.BY_TIME)
        .toList();
  }

  /** Anchors of the open groups, the earliest first. */
  List<CountThing> openAnchors() {
    List<CountThing> anchors = new ArrayList<>();
    groups.forEach(
        (id, group) -> {
          if (!group.over) {
            anchors.add(things.get(id));
          }
        });
    anchors.sort(CountThing.BY_TIME);
    return anchors;
  }

  private boolean isOver(String anchor, long before) {
    CountThing thing = things.get(anchor);
    return groups.get(anchor).over || thing == null || thing.at <= before;
  }

  /** Forgets things from before a time that no open group needs, and groups that are over. */
  void forget(long before) {
    groups.entrySet().removeIf(e -> e.getValue().quiet() && isOver(e.getKey(), before));
    things
        .values()
        .removeIf(t -> t.at <= before && !groups.containsKey(t.id) && open(t.group) == null);
  }
}
