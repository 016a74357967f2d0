package io.orderpulse.cep.yaml;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.events.type.EventType;
import io.orderpulse.events.type.EventTypes;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of rule files for editors, made of the fields that the code reads. */
final class RuleSchema {

  private static final String REF = "$ref";
  private static final String TYPE = "type";
  private static final String DESCRIPTION = "description";
  private static final String TEMPLATE = "template";

  private static final String DURATION =
      "P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$";

  private final Map<String, Object> definitions = new LinkedHashMap<>();

  private RuleSchema() {}

  /** The schema as text, always the same bytes. */
  static String text() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
    try {
      return new ObjectMapper().writer(printer).writeValueAsString(new RuleSchema().schema())
          + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the schema has no JSON form", e);
    }
  }

  private Map<String, Object> schema() {
    definitions.put("selector", object(RuleFields.selector()));
    definitions.put("selectors", listOrOne(ref("selector"), 0));
    definitions.put("some-selectors", listOrOne(ref("selector"), 1));
    definitions.put("event-types", eventTypes());
    RuleFields.common().forEach(f -> definitions.put(f.name(), field(f)));
    definitions.put("rule", rule());
    definitions.put("file", file());
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:orderpulse:schema:v1:rules");
    schema.put("title", "OrderPulse rules");
    schema.put(DESCRIPTION, "A file of rules, or one rule.");
    schema.put("if", Map.of("required", List.of("rules")));
    schema.put("then", ref("file"));
    schema.put("else", ref("rule"));
    schema.put("$defs", definitions);
    return schema;
  }

  private Map<String, Object> file() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("event_types", ref("event-types"));
    properties.put("rules", map(TYPE, "array", "items", ref("rule")));
    return closed(properties, List.of("rules"));
  }

  /** What a rule must be follows from its template. */
  private Map<String, Object> rule() {
    Set<String> common = Set.copyOf(definitions.keySet());
    List<Object> cases = new ArrayList<>();
    for (String template : RuleFields.templates()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      List<String> required = new ArrayList<>();
      for (ClauseField field : RuleFields.all(template)) {
        properties.put(
            field.name(), common.contains(field.name()) ? ref(field.name()) : field(field));
        if (field.required()) {
          required.add(field.name());
        }
      }
      properties.put("event_types", ref("event-types"));
      definitions.put(template + "-rule", closed(properties, required));
      Map<String, Object> test =
          map("properties", map(TEMPLATE, map("const", template)), "required", List.of(TEMPLATE));
      cases.add(map("if", test, "then", ref(template + "-rule")));
    }
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put(TYPE, "object");
    rule.put("required", List.of("id", TEMPLATE));
    rule.put("properties", map(TEMPLATE, ref(TEMPLATE)));
    rule.put("allOf", cases);
    return rule;
  }

  private static Map<String, Object> eventTypes() {
    Map<String, Object> word = map("enum", DeclaredTypes.WORDS);
    Map<String, Object> fields = map(TYPE, "object", "additionalProperties", word);
    Map<String, Object> types = map(TYPE, "object", "additionalProperties", fields);
    types.put(DESCRIPTION, "Types of the data fields that unknown event types bring.");
    return types;
  }

  private Map<String, Object> object(List<ClauseField> fields) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (ClauseField field : fields) {
      properties.put(field.name(), field(field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    return closed(properties, required);
  }

  private Map<String, Object> field(ClauseField field) {
    Map<String, Object> schema = new LinkedHashMap<>(value(field));
    schema.put(DESCRIPTION, field.help());
    if (field.fallback() != null) {
      boolean plain = field.fallback() instanceof Number || field.fallback() instanceof Boolean;
      schema.put("default", plain ? field.fallback() : field.fallback().toString());
    }
    return schema;
  }

  private Map<String, Object> value(ClauseField field) {
    return switch (field.kind()) {
      case TEXT -> field.name().equals("event") ? event() : text(field);
      case FIELD, NAMING, CONDITION, NUMBER -> map(TYPE, "string");
      case CHOICE -> map("enum", field.values());
      case DURATION -> map(TYPE, "string", "pattern", "^" + DURATION);
      case OFFSET -> map(TYPE, "string", "pattern", "^-?" + DURATION);
      case INTEGER -> map(TYPE, "integer", "minimum", field.min());
      case DECIMAL -> map(TYPE, "number");
      case FLAG -> map(TYPE, "boolean");
      case TEXTS, FIELDS -> listOrOne(map(TYPE, "string"), 0);
      case SELECTORS -> ref(field.required() ? "some-selectors" : "selectors");
      case OBJECT -> object(field.fields());
      case OBJECTS -> listOrOne(object(field.fields()), field.required() ? 1 : 0);
    };
  }

  private static Map<String, Object> text(ClauseField field) {
    if (!field.values().isEmpty()) {
      return map("enum", field.values());
    }
    return field.name().equals("id")
        ? map(TYPE, "string", "pattern", "^" + Identity.PATTERN + "$")
        : map(TYPE, "string");
  }

  /** Known event types are proposed; others may be declared. */
  private static Map<String, Object> event() {
    List<String> known =
        EventTypes.all().stream()
            .filter(EventType::forwarded)
            .map(EventType::name)
            .sorted()
            .toList();
    return map("anyOf", List.of(map("enum", known), map(TYPE, "string")));
  }

  private static Map<String, Object> listOrOne(Map<String, Object> item, int min) {
    Map<String, Object> list = map(TYPE, "array", "items", item);
    if (min > 0) {
      list.put("minItems", min);
    }
    return map("anyOf", List.of(list, item));
  }

  private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
    Map<String, Object> schema = map(TYPE, "object", "properties", properties);
    schema.put("required", required);
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> ref(String definition) {
    return map(REF, "#/$defs/" + definition);
  }

  private static Map<String, Object> map(String name, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(name, value);
    return map;
  }

  private static Map<String, Object> map(String a, Object x, String b, Object y) {
    Map<String, Object> map = map(a, x);
    map.put(b, y);
    return map;
  }
}
