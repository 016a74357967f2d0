package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The event types that rules may name, and the fields of their data.
 *
 * @param declared types of fields that rule files declare, by event type and field
 */
record EventNames(Map<String, Map<String, String>> declared) {

  private static final String ORDER_ID = "order_id";
  private static final String ORDER_IDS = "order_ids";

  /** Event types that reach the rules. */
  Set<String> types() {
    Set<String> types = new TreeSet<>(declared.keySet());
    EventTypes.all().stream().filter(EventType::forwarded).map(EventType::name).forEach(types::add);
    return types;
  }

  /**
   * True for a type that no rule sees, of a system that is known. Types of other systems are
   * welcome undeclared: then they have their orders and no other fields.
   */
  boolean isMistaken(String type) {
    String system = type.substring(0, type.indexOf('.') + 1);
    boolean known =
        system.isEmpty() || EventTypes.all().stream().anyMatch(t -> t.name().startsWith(system));
    return known && !types().contains(type);
  }

  /** Fields that the data of any of these events may have, or null when it may have any. */
  Set<String> fields(List<Selector> events) {
    Set<String> fields = new TreeSet<>(Set.of(ORDER_ID, ORDER_IDS));
    for (Selector event : events) {
      EventType type = EventTypes.find(event.event() == null ? "" : event.event());
      Map<String, String> own = declared.getOrDefault(event.event(), Map.of());
      if (type == null && own.isEmpty()) {
        return null;
      }
      if (type != null) {
        type.cleanFields().stream().map(Field::name).forEach(fields::add);
      }
      fields.addAll(own.keySet());
    }
    return events.isEmpty() ? null : fields;
  }

  /** The same selector with what is declared for its event type. */
  Selector declaring(Selector selector) {
    return declared.containsKey(selector.event())
        ? selector.declaring(declared.get(selector.event()))
        : selector;
  }

  /** The event types of some selectors. */
  static List<String> of(List<Selector> events) {
    return events.stream().map(Selector::event).filter(e -> e != null).distinct().toList();
  }
}
