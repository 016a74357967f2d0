package io.orderpulse.events.type;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A known type of event.
 *
 * @param name for example {@code order.placed}
 * @param topic topic that carries it raw; {@link Topic#EVENTS} when OrderPulse derives it
 * @param forwarded false when it does not itself go on to {@link Topic#EVENTS}
 * @param fields fields of its data before the privacy border
 * @param shape the Java record of its data
 * @param byName the same fields by name
 * @param alternatives groups of which at least one field must be there
 */
public record EventType(
    String name,
    Topic topic,
    boolean forwarded,
    List<Field> fields,
    Class<? extends Record> shape,
    Map<String, Field> byName,
    List<List<Field>> alternatives) {

  static EventType of(String name, Type type, Class<? extends Record> shape) {
    List<Field> fields = withOrders(Shapes.fields(shape));
    Map<String, Field> byName = new LinkedHashMap<>();
    fields.forEach(f -> byName.put(f.name(), f));
    return new EventType(
        name,
        type.topic(),
        type.forwarded(),
        fields,
        shape,
        Collections.unmodifiableMap(byName),
        Shapes.alternatives(fields));
  }

  /** Every event may name its order or orders, also one whose sender seldom knows them. */
  private static List<Field> withOrders(List<Field> own) {
    List<Field> all = new ArrayList<>(own);
    if (own.stream().noneMatch(f -> f.name().equals("order_id"))) {
      all.add(Field.text("order_id", false));
    }
    if (own.stream().noneMatch(f -> f.name().equals("order_ids"))) {
      all.add(Field.texts("order_ids"));
    }
    return List.copyOf(all);
  }

  /** Fields of its data behind the privacy border. */
  public List<Field> cleanFields() {
    return Field.clean(fields);
  }

  /** True for the facts that OrderPulse itself puts among the events. */
  public boolean derived() {
    return topic == Topic.EVENTS;
  }
}
