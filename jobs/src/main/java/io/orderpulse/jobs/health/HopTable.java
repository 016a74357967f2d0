package io.orderpulse.jobs.health;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.expect.HopSelectors;
import io.orderpulse.cep.template.expect.Hops;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of one version of a hops rule, by the events that concern them. */
final class HopTable {

  private final long from;
  private final List<Row> all = new ArrayList<>();
  private final Map<String, List<Row>> byType = new HashMap<>();

  /** A link, ready to be asked what events mean to it. */
  record Row(Hops.Link link, HopSelectors selectors) {

    /** True when what an event of the type means depends on the order as it is then. */
    boolean depends(String eventType) {
      return link.expect().selectors().stream()
          .anyMatch(
              s ->
                  s.event().equals(eventType) && s.where() != null && s.where().contains("order."));
    }
  }

  /**
   * @param from event time from which the version is in force, ms
   */
  HopTable(Rule rule, long from) {
    this.from = from;
    ((Hops) rule.template())
        .judged()
        .forEach(
            link -> {
              Row row = new Row(link, new HopSelectors(link));
              all.add(row);
              link.expect().selectors().stream()
                  .map(Selector::event)
                  .distinct()
                  .forEach(type -> byType.computeIfAbsent(type, t -> new ArrayList<>()).add(row));
            });
  }

  long from() {
    return from;
  }

  /** All links. */
  List<Row> rows() {
    return all;
  }

  /** The links that events of a type concern. */
  List<Row> rows(String eventType) {
    return byType.getOrDefault(eventType, List.of());
  }
}
