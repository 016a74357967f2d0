package io.orderpulse.events.schema;

import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.Field;
import io.orderpulse.events.type.JsonType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One change of one field of an event's data, and whether the contract minds.
 *
 * @param what the change in words
 * @param data the changed copy
 * @param harmful true when the event must be refused now
 */
record Mutation(String what, Map<String, Object> data, boolean harmful) {

  private record Target(Map<String, Object> object, Field field) {}

  static Mutation random(EventType type, Map<String, Object> original, long seed) {
    Random random = new Random(seed);
    @SuppressWarnings("unchecked") // a copy of a Map<String, Object>
    Map<String, Object> data = (Map<String, Object>) copy(original);
    List<Target> targets = new ArrayList<>();
    collect(type.fields(), data, targets);
    Target target = targets.get(random.nextInt(targets.size()));
    return switch (random.nextInt(4)) {
      case 0 -> dropped(target, data);
      case 1 -> wrongType(target, data, random);
      case 2 -> emptied(target, data);
      default -> added(target, data);
    };
  }

  private static Mutation dropped(Target target, Map<String, Object> data) {
    Field field = target.field();
    target.object().remove(field.name());
    return new Mutation("drop " + field.name(), data, field.required() || lacks(target));
  }

  private static Mutation wrongType(Target target, Map<String, Object> data, Random random) {
    Field field = target.field();
    List<Object> others =
        new ArrayList<>(
            List.of(
                "yesterday",
                7L,
                new BigDecimal("7.5"),
                Boolean.TRUE,
                List.of(7L),
                Map.of("a", 7L)));
    others.removeIf(value -> fits(field.type(), value));
    if (others.isEmpty()) {
      return new Mutation("nothing is wrong for " + field.name(), data, false);
    }
    target.object().put(field.name(), others.get(random.nextInt(others.size())));
    return new Mutation("wrong type of " + field.name(), data, true);
  }

  private static Mutation emptied(Target target, Map<String, Object> data) {
    Field field = target.field();
    if (field.type() == JsonType.TEXT) {
      target.object().put(field.name(), "");
    } else if (field.type() == JsonType.LIST) {
      target.object().put(field.name(), List.of());
    } else {
      return new Mutation("nothing to empty in " + field.name(), data, false);
    }
    return new Mutation("empty " + field.name(), data, field.notEmpty() || lacks(target));
  }

  private static Mutation added(Target target, Map<String, Object> data) {
    target.object().put("added_later", 1L);
    return new Mutation("added beside " + target.field().name(), data, false);
  }

  /** True when the field was the only one left of its alternatives. */
  private static boolean lacks(Target target) {
    String group = target.field().alternative();
    if (group == null) {
      return false;
    }
    List<String> all =
        group.equals("order")
            ? List.of("order_id", "order_ids")
            : List.of("content", "content_sha256");
    return all.stream()
        .filter(name -> !name.equals(target.field().name()))
        .noneMatch(target.object()::containsKey);
  }

  private static boolean fits(JsonType type, Object value) {
    return switch (type) {
      case TEXT -> value instanceof String;
      case TIME -> false;
      case INTEGER -> value instanceof Long;
      case DECIMAL -> value instanceof Long || value instanceof BigDecimal;
      case BOOLEAN -> value instanceof Boolean;
      case OBJECT -> value instanceof Map;
      case LIST -> false;
      case ANY -> true;
    };
  }

  @SuppressWarnings("unchecked") // objects of a tree have text keys
  private static void collect(
      List<Field> fields, Map<String, Object> object, List<Target> targets) {
    for (Field field : fields) {
      Object value = object.get(field.name());
      if (value != null) {
        targets.add(new Target(object, field));
      }
      if (field.children().isEmpty()) {
        continue;
      }
      if (value instanceof Map<?, ?> map) {
        collect(field.children(), (Map<String, Object>) map, targets);
      } else if (value instanceof List<?> list) {
        list.forEach(item -> collect(field.children(), (Map<String, Object>) item, targets));
      }
    }
  }

  private static Object copy(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((name, item) -> copy.put(name, copy(item)));
      return copy;
    }
    return value instanceof List<?> list
        ? new ArrayList<>(list.stream().map(Mutation::copy).toList())
        : value;
  }
}
