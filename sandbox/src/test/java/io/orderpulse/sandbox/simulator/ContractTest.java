package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.json.Rfc3339;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContractTest {

  @Test
  void everyEventKeepsTheContractAndEveryTypeIsSpoken() {
    Map<String, String> broken = new TreeMap<>();
    Set<String> spoken = new HashSet<>();
    for (Emission emission : Runs.of(Runs.small(21).withOrdersPerDay(800), 5).emissions) {
      String kind = emission.topicSuffix() + " " + emission.event().type();
      spoken.add(kind);
      Map<String, Object> data = emission.event().data();
      String problem = problem(ContractTable.TYPES.get(kind), data);
      if (problem == null && data.get("lines") instanceof List<?> lines) {
        problem = each(ContractTable.LINE, lines);
      }
      if (problem == null && data.get("ship_to") instanceof Map<?, ?> shipTo) {
        problem = problem(ContractTable.SHIP_TO, shipTo);
      }
      if (problem != null) {
        broken.putIfAbsent(kind, problem + " in " + emission);
      }
    }
    assertThat(broken).isEmpty();
    assertThat(spoken).isEqualTo(ContractTable.TYPES.keySet());
  }

  private static String each(String fields, List<?> objects) {
    for (Object object : objects) {
      String problem = problem(fields, (Map<?, ?>) object);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static String problem(String fields, Map<?, ?> data) {
    if (fields == null) {
      return "no such type on this topic";
    }
    Set<Object> known = new HashSet<>();
    for (String field : fields.split(" ")) {
      boolean any = false;
      for (String choice : field.split("\\|")) {
        String name = choice.substring(0, choice.indexOf(':'));
        Object value = data.get(name);
        known.add(name);
        any |= value != null;
        if (value != null && !is(choice.charAt(choice.indexOf(':') + 1), value)) {
          return name + " is " + value;
        }
      }
      if (!any && !field.endsWith("?")) {
        return field + " is absent";
      }
    }
    Set<Object> unknown = new HashSet<>(data.keySet());
    unknown.removeAll(known);
    return unknown.isEmpty() ? null : "unknown fields " + unknown;
  }

  private static boolean is(char kind, Object value) {
    return switch (kind) {
      case 's' -> value instanceof String s && !s.isEmpty();
      case 'n' -> value instanceof Long;
      case 'd' -> value instanceof Long || value instanceof BigDecimal;
      case 'b' -> value instanceof Boolean;
      case 'l' -> value instanceof List<?> list && !list.isEmpty();
      case 'o' -> value instanceof Map<?, ?> map && !map.isEmpty();
      case 't' ->
          value instanceof String s
              && s.endsWith("+08:00")
              && Rfc3339.parse(s) > Runs.START - 30 * Ms.DAY;
      default -> throw new IllegalArgumentException("no kind " + kind);
    };
  }
}
