package io.orderpulse.cep.template;

import io.orderpulse.cep.rule.Selector;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a rule, or of an object within it, as its file gives them. Each call declares a
 * field and reads it; the same calls make the JSON Schema for editors and the reference table. A
 * wrong field becomes a problem with its place, a usable value is returned, and reading goes on.
 *
 * <p>{@code help} is one sentence on the meaning of the field, with unit and range.
 */
public interface Clauses {

  /** A field that must be there. */
  String text(String name, String help);

  /** A field that may be absent. */
  String textOr(String name, String fallback, String help);

  Duration duration(String name, String help);

  Duration durationOr(String name, Duration fallback, String help);

  /** A duration that may be negative, such as −PT2H for two hours before. */
  Duration offsetOr(String name, Duration fallback, String help);

  int integerOr(String name, int fallback, int min, String help);

  BigDecimal decimal(String name, String help);

  BigDecimal decimalOr(String name, BigDecimal fallback, String help);

  boolean flagOr(String name, boolean fallback, String help);

  /** One of an enum's names in lower case with hyphens; a null fallback makes it required. */
  <E extends Enum<E>> E choice(String name, Class<E> type, E fallback, String help);

  /** The same; null when absent. */
  <E extends Enum<E>> E choiceIfAny(String name, Class<E> type, String help);

  /** One of some names; a null fallback makes it required. */
  String oneOf(String name, Set<String> names, String fallback, String help);

  List<String> texts(String name, String help);

  /** The name of a data field of the events that {@code of} means; null when absent. */
  String field(String name, List<Selector> of, String help);

  /** What names a thing: a data field of the events that {@code of} means, or CEL; may be null. */
  String naming(String name, List<Selector> of, String help);

  /** Names of data fields of the events that {@code of} means. */
  List<String> fields(String name, List<Selector> of, String help);

  /** Data fields that the events which {@code of} means may have, or null when any. */
  Set<String> fieldsOf(List<Selector> of);

  /** Events that a clause means; at least one if required. */
  List<Selector> selectors(String name, boolean required, String help);

  /** CEL over the key's order, yes or no; null when absent. */
  String condition(String name, boolean required, String help);

  /** CEL over the events that {@code of} means, yes or no; null when absent. */
  String condition(String name, List<Selector> of, String help);

  /** CEL over the events that {@code of} means, a number; null when absent. */
  String number(String name, List<Selector> of, String help);

  /** Objects in a list, each read by its own calls. */
  List<Clauses> objects(String name, boolean required, String help);

  /** An object; absent objects read as one without fields, see {@link #has}. */
  Clauses object(String name, boolean required, String help);

  /** The same fields; their conditions also see the events that these stages matched before. */
  Clauses after(Map<String, List<Selector>> stages);

  /** True when the field is there. */
  boolean has(String name);

  /** Reports a value among the parameters of the rule's anomalies. */
  void param(String name, Object value);

  /** Reports what is wrong about a field. */
  void problem(String name, String message);

  /** Reports a value that is none of the valid ones, with the nearest of them. */
  void unknown(String name, String value, String what, Collection<String> valid);

  /** Reports a field with a selector that does not say its {@code amount}. */
  default void needAmounts(String name, List<Selector> selectors) {
    if (selectors.stream().anyMatch(s -> s.amount() == null)) {
      problem(name, "each event of '" + name + "' needs its 'amount'");
    }
  }
}
