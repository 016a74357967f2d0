package io.orderpulse.cep.yaml;

import io.orderpulse.cep.cel.ConditionError;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.SelectorClauses;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads clauses from a YAML mapping. */
final class YamlClauses implements Clauses {

  private final YamlObject yaml;
  private final ExpressionCheck check;
  private final Map<String, String> params;
  private final List<YamlClauses> inner;

  /**
   * @param params gets the parameters
   */
  YamlClauses(YamlObject yaml, ExpressionCheck check, Map<String, String> params) {
    this(yaml, check, params, new ArrayList<>());
  }

  private YamlClauses(
      YamlObject yaml, ExpressionCheck check, Map<String, String> params, List<YamlClauses> inner) {
    this.yaml = yaml;
    this.check = check;
    this.params = params;
    this.inner = inner;
  }

  @Override
  public String text(String name, String help) {
    yaml.missing(name);
    return textOr(name, null, help);
  }

  @Override
  public String textOr(String name, String fallback, String help) {
    return value(name, fallback, Scalars::text, "a text; put it in quotes");
  }

  @Override
  public Duration duration(String name, String help) {
    yaml.missing(name);
    return durationOr(name, Duration.ZERO, help);
  }

  @Override
  public Duration durationOr(String name, Duration fallback, String help) {
    return value(
        name,
        fallback,
        s -> {
          Duration duration = Scalars.duration(s);
          return duration == null || duration.isNegative() ? null : duration;
        },
        "an ISO 8601 duration such as PT72H or PT5M");
  }

  @Override
  public Duration offsetOr(String name, Duration fallback, String help) {
    return value(
        name,
        fallback,
        Scalars::duration,
        "an ISO 8601 duration such as PT2H, or -PT2H for before");
  }

  @Override
  public int integerOr(String name, int fallback, int min, String help) {
    return value(
        name,
        fallback,
        s -> {
          Integer number = Scalars.integer(s);
          return number == null || number < min ? null : number;
        },
        "a whole number of at least " + min);
  }

  @Override
  public BigDecimal decimal(String name, String help) {
    yaml.missing(name);
    return decimalOr(name, BigDecimal.ZERO, help);
  }

  @Override
  public BigDecimal decimalOr(String name, BigDecimal fallback, String help) {
    return value(name, fallback, Scalars::decimal, "a number");
  }

  @Override
  public boolean flagOr(String name, boolean fallback, String help) {
    return value(name, fallback, Scalars::flag, "true or false");
  }

  @Override
  public <E extends Enum<E>> E choice(String name, Class<E> type, E fallback, String help) {
    if (fallback == null) {
      yaml.missing(name);
    }
    E chosen = choiceIfAny(name, type, help);
    return chosen == null ? fallback : chosen;
  }

  @Override
  public <E extends Enum<E>> E choiceIfAny(String name, Class<E> type, String help) {
    String value = textOr(name, null, help);
    if (value == null) {
      return null;
    }
    List<String> valid = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (Words.of(constant).equals(value)) {
        return constant;
      }
      valid.add(Words.of(constant));
    }
    unknown(name, value, "a valid " + name, valid);
    return null;
  }

  @Override
  public String oneOf(String name, Set<String> names, String fallback, String help) {
    if (fallback == null) {
      yaml.missing(name);
    }
    String value = textOr(name, null, help);
    if (value == null || names.contains(value)) {
      return value == null ? fallback : value;
    }
    unknown(name, value, "a valid " + name, new TreeSet<>(names));
    return fallback;
  }

  @Override
  public List<String> texts(String name, String help) {
    List<String> texts = new ArrayList<>();
    for (Node item : yaml.items(name)) {
      String text = item instanceof ScalarNode scalar ? Scalars.text(scalar) : null;
      if (text == null) {
        yaml.problem(item, "'" + name + "' must be a list of texts");
      } else {
        texts.add(text);
      }
    }
    return List.copyOf(texts);
  }

  @Override
  public String field(String name, List<Selector> of, String help) {
    String value = textOr(name, null, help);
    Set<String> valid = fieldsOf(of);
    if (value != null && valid != null && !valid.contains(value)) {
      unknown(name, value, "a data field of these events", valid);
    }
    return value;
  }

  @Override
  public String naming(String name, List<Selector> of, String help) {
    String value = textOr(name, null, help);
    boolean expression = value != null && !NoteValues.isField(value);
    return expression ? expression(name, help, e -> check.text(e, of)) : field(name, of, help);
  }

  @Override
  public List<String> fields(String name, List<Selector> of, String help) {
    List<String> values = texts(name, help);
    Set<String> valid = fieldsOf(of);
    for (Node item : yaml.items(name)) {
      if (valid != null && item instanceof ScalarNode s && !valid.contains(s.getValue())) {
        yaml.unknown(item, s.getValue(), "a data field of these events", valid);
      }
    }
    return values;
  }

  @Override
  public Set<String> fieldsOf(List<Selector> of) {
    return check.names().fields(of);
  }

  @Override
  public List<Selector> selectors(String name, boolean required, String help) {
    List<Selector> selectors = new ArrayList<>();
    for (YamlClauses item : children(name)) {
      Selector selector = check.names().declaring(SelectorClauses.read(item));
      if (selector.event() != null && check.names().isMistaken(selector.event())) {
        item.unknown(
            "event", selector.event(), "an event type that rules see", check.names().types());
      }
      selectors.add(selector);
    }
    if (required && selectors.isEmpty()) {
      problem(name, "'" + name + "' must name at least one event");
    }
    return List.copyOf(selectors);
  }

  @Override
  public String condition(String name, boolean required, String help) {
    if (required) {
      yaml.missing(name);
    }
    return expression(name, help, e -> check.condition(e, null));
  }

  @Override
  public String condition(String name, List<Selector> of, String help) {
    return expression(name, help, e -> check.condition(e, of));
  }

  @Override
  public String number(String name, List<Selector> of, String help) {
    return expression(name, help, e -> check.number(e, of));
  }

  @Override
  public List<Clauses> objects(String name, boolean required, String help) {
    List<YamlClauses> objects = children(name);
    if (required && objects.isEmpty()) {
      problem(name, "'" + name + "' must have at least one entry");
    }
    return List.copyOf(objects);
  }

  @Override
  public Clauses object(String name, boolean required, String help) {
    if (required) {
      yaml.missing(name);
    }
    YamlObject object = yaml.object(name);
    return child(object == null ? YamlObject.absent() : object);
  }

  @Override
  public Clauses after(Map<String, List<Selector>> stages) {
    return new YamlClauses(yaml, check.after(stages), params, inner);
  }

  @Override
  public boolean has(String name) {
    return yaml.has(name);
  }

  @Override
  public void param(String name, Object value) {
    params.put(name, value instanceof BigDecimal n ? n.toPlainString() : String.valueOf(value));
  }

  @Override
  public void problem(String name, String message) {
    yaml.problem(yaml.at(name), message);
  }

  @Override
  public void unknown(String name, String value, String what, Collection<String> valid) {
    yaml.unknown(yaml.at(name), value, what, valid);
  }

  /** Reports every field that nobody asked for, here and within. */
  void noOthers() {
    yaml.noOthers();
    inner.forEach(YamlClauses::noOthers);
  }

  private List<YamlClauses> children(String name) {
    return yaml.objects(name).stream().map(this::child).toList();
  }

  private YamlClauses child(YamlObject object) {
    YamlClauses child = new YamlClauses(object, check, params);
    inner.add(child);
    return child;
  }

  private <T> T value(String name, T fallback, Function<ScalarNode, T> reader, String what) {
    ScalarNode scalar = yaml.scalar(name);
    if (scalar == null) {
      return fallback;
    }
    T value = reader.apply(scalar);
    if (value == null) {
      yaml.problem(scalar, "'" + name + "' must be " + what);
      return fallback;
    }
    return value;
  }

  /** Compiles an expression. */
  private interface Compiler {
    void compile(String expression) throws ConditionError;
  }

  private String expression(String name, String help, Compiler compiler) {
    String expression = textOr(name, null, help);
    if (expression != null) {
      try {
        compiler.compile(expression);
      } catch (ConditionError e) {
        yaml.problemInside(yaml.at(name), e.line(), e.column(), "condition: " + e.getMessage());
      }
    }
    return expression;
  }
}
