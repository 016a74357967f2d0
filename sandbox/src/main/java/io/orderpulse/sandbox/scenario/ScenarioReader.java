package io.orderpulse.sandbox.scenario;

import io.orderpulse.sandbox.scenario.Scenario.Expected;
import io.orderpulse.sandbox.scenario.Scenario.Given;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads scenario files. A text of a scenario may hold {@code #}, which is the number of the
 * repetition in a {@code repeat}, and times {@code @PT2H} from the beginning.
 */
public final class ScenarioReader {

  private static final Set<String> TOP = Set.of("rule", "tells", "naive", "notes", "scenarios");
  private static final Set<String> STORY = Set.of("name", "given", "expect", "until");
  private static final Set<String> RESULT = Set.of("at", "is", "says", "subject", "each");
  private static final Set<String> ENVELOPE = Set.of("at", "seen", "event", "source", "repeat");

  private final String file;
  private final List<String> lines;
  private String rule;

  private ScenarioReader(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /**
   * @param file name for messages
   * @throws ScenarioException when it can't be read; says where and why
   */
  public static ScenarioFile read(String file, String text) {
    return new ScenarioReader(file, text).read(text);
  }

  private ScenarioFile read(String text) {
    Map<String, Object> top = map(load(text), "the file");
    only(top, TOP, "the file");
    rule = text(top, "rule", "the file");
    List<Scenario> scenarios = new ArrayList<>();
    for (Object item : list(top.get("scenarios"), "'scenarios'")) {
      scenarios.add(scenario(map(item, "a scenario")));
    }
    if (scenarios.isEmpty()) {
      throw wrong("'scenarios' must have at least one entry");
    }
    return new ScenarioFile(
        rule,
        optional(top, "tells"),
        optional(top, "naive"),
        list(top.get("notes"), "'notes'").stream().map(String::valueOf).toList(),
        List.copyOf(scenarios));
  }

  private Object load(String text) {
    try {
      return new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
    } catch (MarkedYamlEngineException e) {
      String place =
          e.getProblemMark().map(m -> (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse("1:1");
      throw new ScenarioException(file + ":" + place + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      throw wrong("not YAML: " + e.getMessage().lines().findFirst().orElse(""));
    }
  }

  private Scenario scenario(Map<String, Object> fields) {
    String name = text(fields, "name", "a scenario");
    String where = "scenario '" + name + "'";
    only(fields, STORY, where);
    List<Given> given = new ArrayList<>();
    for (Object item : list(fields.get("given"), "'given' of " + where)) {
      given.addAll(given(map(item, "an event of " + where), where));
    }
    List<Expected> expected = new ArrayList<>();
    for (Object item : list(fields.get("expect"), "'expect' of " + where)) {
      expected.add(expected(map(item, "an expectation of " + where), where));
    }
    if (given.isEmpty()) {
      throw wrong(where + " has no events in 'given'");
    }
    long until = fields.containsKey("until") ? time(fields, "until", where) : day(30);
    return new Scenario(file, line(name), rule, name, given, List.copyOf(expected), until);
  }

  private static long day(long days) {
    return Duration.ofDays(days).toMillis();
  }

  /** Line of the first occurrence of a name; good enough to find it. */
  private int line(String name) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(name)) {
        return i + 1;
      }
    }
    return 1;
  }

  private List<Given> given(Map<String, Object> fields, String where) {
    Map<String, Object> repeat =
        fields.containsKey("repeat") ? map(fields.get("repeat"), "'repeat'") : Map.of();
    int times = repeat.get("times") instanceof Integer n ? n : 1;
    long every = repeat.isEmpty() ? 0 : time(repeat, "every", "'repeat' of " + where);
    String type = text(fields, "event", "an event of " + where);
    String source = Optional.ofNullable(optional(fields, "source")).orElse(system(type));
    long at = time(fields, "at", where);
    long late = fields.containsKey("seen") ? time(fields, "seen", where) - at : 0;
    Map<String, Object> data = new LinkedHashMap<>(fields);
    data.keySet().removeAll(ENVELOPE);
    List<Given> all = new ArrayList<>(times);
    for (int i = 0; i < times; i++) {
      long time = at + i * every;
      all.add(new Given(time, time + late, type, source, numbered(data, i)));
    }
    return all;
  }

  private static String system(String type) {
    int dot = type.indexOf('.');
    return dot < 0 ? type : type.substring(0, dot);
  }

  private static Map<String, Object> numbered(Map<String, Object> data, int number) {
    Map<String, Object> out = new HashMap<>();
    data.forEach((name, value) -> out.put(name, value(value, number)));
    return out;
  }

  /** A value as events have it. */
  private static Object value(Object value, int number) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> out = new HashMap<>();
      map.forEach((name, inner) -> out.put(String.valueOf(name), value(inner, number)));
      return out;
    } else if (value instanceof List<?> list) {
      return list.stream().map(inner -> value(inner, number)).toList();
    } else if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    } else if (value instanceof Number n) {
      return new BigDecimal(n.toString());
    } else if (value instanceof String text) {
      return text.replace("#", Integer.toString(number));
    }
    return value;
  }

  private Expected expected(Map<String, Object> fields, String where) {
    only(fields, RESULT, where);
    return new Expected(
        time(fields, "at", where),
        text(fields, "is", where),
        optional(fields, "says"),
        optional(fields, "subject"),
        optional(fields, "each"));
  }

  private long time(Map<String, Object> fields, String name, String where) {
    String text = text(fields, name, where);
    try {
      return Duration.parse(text).toMillis();
    } catch (DateTimeParseException e) {
      throw wrong(
          "'%s' of %s must be a duration such as PT5M or PT15M0.001S, not '%s'"
              .formatted(name, where, text));
    }
  }

  private String text(Map<String, Object> fields, String name, String where) {
    String text = optional(fields, name);
    if (text == null) {
      throw wrong("field '" + name + "' of " + where + " is missing");
    }
    return text;
  }

  private static String optional(Map<String, Object> fields, String name) {
    Object value = fields.get(name);
    return value == null ? null : String.valueOf(value).strip();
  }

  private List<?> list(Object value, String what) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw wrong(what + " must be a list");
  }

  @SuppressWarnings("unchecked") // names that are no texts are refused by those who look them up
  private Map<String, Object> map(Object value, String what) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw wrong(what + " must be a mapping of fields");
  }

  private void only(Map<String, Object> fields, Set<String> known, String where) {
    for (String name : fields.keySet()) {
      if (!known.contains(name)) {
        throw wrong("unknown field '%s' of %s; valid: %s".formatted(name, where, known));
      }
    }
  }

  private ScenarioException wrong(String message) {
    return new ScenarioException(file + ": " + message);
  }
}
