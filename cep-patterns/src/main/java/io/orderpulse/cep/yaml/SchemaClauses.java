package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.yaml.ClauseField.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads nothing and remembers what was asked for: the fields there are. */
final class SchemaClauses implements Clauses {

  private final Map<String, ClauseField> fields = new LinkedHashMap<>();
  private final Map<String, SchemaClauses> inner = new LinkedHashMap<>();

  /** The fields in the order in which they were asked for first. */
  List<ClauseField> fields() {
    return fields.values().stream()
        .map(f -> inner.containsKey(f.name()) ? f.withFields(inner.get(f.name()).fields()) : f)
        .toList();
  }

  private void add(ClauseField field) {
    fields.putIfAbsent(field.name(), field);
  }

  private <T> T add(String name, Kind kind, boolean required, T value, String help) {
    add(ClauseField.of(name, kind, required, required ? null : value, help));
    return value;
  }

  @Override
  public String text(String name, String help) {
    return add(name, Kind.TEXT, true, "", help);
  }

  @Override
  public String textOr(String name, String fallback, String help) {
    return add(name, Kind.TEXT, false, fallback, help);
  }

  @Override
  public Duration duration(String name, String help) {
    return add(name, Kind.DURATION, true, Duration.ZERO, help);
  }

  @Override
  public Duration durationOr(String name, Duration fallback, String help) {
    return add(name, Kind.DURATION, false, fallback, help);
  }

  @Override
  public Duration offsetOr(String name, Duration fallback, String help) {
    return add(name, Kind.OFFSET, false, fallback, help);
  }

  @Override
  public int integerOr(String name, int fallback, int min, String help) {
    add(ClauseField.of(name, Kind.INTEGER, false, fallback, help).withMin(min));
    return fallback;
  }

  @Override
  public BigDecimal decimal(String name, String help) {
    return add(name, Kind.DECIMAL, true, BigDecimal.ZERO, help);
  }

  @Override
  public BigDecimal decimalOr(String name, BigDecimal fallback, String help) {
    return add(name, Kind.DECIMAL, false, fallback, help);
  }

  @Override
  public boolean flagOr(String name, boolean fallback, String help) {
    return add(name, Kind.FLAG, false, fallback, help);
  }

  @Override
  public <E extends Enum<E>> E choice(String name, Class<E> type, E fallback, String help) {
    String word = fallback == null ? null : Words.of(fallback);
    add(ClauseField.of(name, Kind.CHOICE, fallback == null, word, help).withValues(Words.of(type)));
    return fallback == null ? type.getEnumConstants()[0] : fallback;
  }

  @Override
  public <E extends Enum<E>> E choiceIfAny(String name, Class<E> type, String help) {
    add(ClauseField.of(name, Kind.CHOICE, false, null, help).withValues(Words.of(type)));
    return null;
  }

  @Override
  public String oneOf(String name, Set<String> names, String fallback, String help) {
    add(
        ClauseField.of(name, Kind.CHOICE, fallback == null, fallback, help)
            .withValues(List.copyOf(new TreeSet<>(names))));
    return fallback;
  }

  @Override
  public List<String> texts(String name, String help) {
    add(ClauseField.of(name, Kind.TEXTS, false, null, help));
    return List.of();
  }

  @Override
  public String field(String name, List<Selector> of, String help) {
    return add(name, Kind.FIELD, false, null, help);
  }

  @Override
  public String naming(String name, List<Selector> of, String help) {
    return add(name, Kind.NAMING, false, null, help);
  }

  @Override
  public List<String> fields(String name, List<Selector> of, String help) {
    add(ClauseField.of(name, Kind.FIELDS, false, null, help));
    return List.of();
  }

  @Override
  public Set<String> fieldsOf(List<Selector> of) {
    return null;
  }

  @Override
  public List<Selector> selectors(String name, boolean required, String help) {
    add(ClauseField.of(name, Kind.SELECTORS, required, null, help));
    return List.of();
  }

  @Override
  public String condition(String name, boolean required, String help) {
    add(ClauseField.of(name, Kind.CONDITION, required, null, help));
    return null;
  }

  @Override
  public String condition(String name, List<Selector> of, String help) {
    return condition(name, false, help);
  }

  @Override
  public String number(String name, List<Selector> of, String help) {
    return add(name, Kind.NUMBER, false, null, help);
  }

  @Override
  public List<Clauses> objects(String name, boolean required, String help) {
    add(ClauseField.of(name, Kind.OBJECTS, required, null, help));
    return new ArrayList<>(List.of(within(name)));
  }

  @Override
  public Clauses object(String name, boolean required, String help) {
    add(ClauseField.of(name, Kind.OBJECT, required, null, help));
    return within(name);
  }

  private Clauses within(String name) {
    return inner.computeIfAbsent(name, n -> new SchemaClauses());
  }

  @Override
  public Clauses after(Map<String, List<Selector>> stages) {
    return this;
  }

  @Override
  public boolean has(String name) {
    return false;
  }

  @Override
  public void param(String name, Object value) {
    // fields alone are asked for
  }

  @Override
  public void problem(String name, String message) {
    // nothing is read, so nothing is wrong
  }

  @Override
  public void unknown(String name, String value, String what, Collection<String> valid) {
    // nothing is read, so nothing is wrong
  }
}
