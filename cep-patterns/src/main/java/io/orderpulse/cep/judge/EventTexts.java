package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Placeholders;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of an event that the texts of a rule show, and no others: {@code {from.place}} and
 * {@code {event.place}} both mean its data field {@code place}, {@code {from.time}} its time.
 */
public final class EventTexts {

  private static final Pattern NAME = Pattern.compile("\\{((?:from|event)\\.([a-z0-9_]+))}");

  private final Map<String, String> fields = new LinkedHashMap<>();

  public EventTexts(Rule rule) {
    TreeSet<String> found = new TreeSet<>();
    Stream.of(rule.zh(), rule.en())
        .flatMap(t -> Stream.of(t.summary(), t.expected(), t.observed()))
        .forEach(
            text -> {
              for (Matcher m = NAME.matcher(text == null ? "" : text); m.find(); ) {
                found.add(m.group(1));
              }
            });
    found.forEach(name -> fields.put(name, name.substring(name.indexOf('.') + 1)));
  }

  /** The values for the texts, by placeholder; what the event does not have is left out. */
  public Map<String, String> of(Fact fact) {
    if (fields.isEmpty()) {
      return Map.of();
    }
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(
        (name, field) -> {
          String text = text(fact, field);
          if (text != null) {
            values.put(name, text);
          }
        });
    return values;
  }

  private static String text(Fact fact, String field) {
    if (field.equals("time")) {
      return Placeholders.time(fact.time());
    }
    Object value = fact.event().data().get(field);
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String || value instanceof Long || value instanceof Boolean
        ? value.toString()
        : null;
  }
}
