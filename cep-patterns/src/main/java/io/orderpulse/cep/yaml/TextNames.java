package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.deadline.Deadline;
import io.orderpulse.cep.template.escalate.Escalate;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.template.expect.Hops;
import io.orderpulse.cep.template.group.Group;
import io.orderpulse.cep.template.match.Match;
import io.orderpulse.cep.template.sequence.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {placeholders} that texts may have, by template: names of its own, and {@code clause.field}
 * for fields of the events that a clause meant.
 */
final class TextNames {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Names that every template fills when it knows them. */
  private static final List<String> COMMON = List.of("due", "limit", "orders", "value");

  private static final Map<String, List<String>> OWN =
      Map.ofEntries(
          Map.entry("expect", List.of()),
          Map.entry("hops", List.of("each", "from.time")),
          Map.entry("silence", List.of("last")),
          Map.entry("deadline", List.of("each", "stage")),
          Map.entry("sequence", List.of("count")),
          Map.entry("count-window", List.of("members")),
          Map.entry("match", List.of("each")),
          Map.entry("compare", List.of("actual.version", "diff", "each", "expected.version")),
          Map.entry("balance", List.of("counted", "missing")),
          Map.entry("ratio", List.of("part", "whole")),
          Map.entry("growth", List.of("before", "each", "now")),
          Map.entry("escalate", List.of("level", "stage")),
          Map.entry("group", List.of("each")));

  private TextNames() {}

  /** Names of a template alone, without those of events. */
  static Set<String> of(String template) {
    Set<String> names = new TreeSet<>(COMMON);
    names.addAll(OWN.getOrDefault(template, List.of()));
    return names;
  }

  /** Clauses whose events texts may quote, by name. */
  static Map<String, List<Selector>> events(Template template) {
    Map<String, List<Selector>> events = new LinkedHashMap<>();
    if (template instanceof Expect t) {
      events.put("from", t.from());
    } else if (template instanceof Hops t) {
      events.put("from", t.from());
    } else if (template instanceof Deadline t && !t.from().isEmpty()) {
      events.put("from", t.from());
    } else if (template instanceof Escalate t && !t.from().isEmpty()) {
      events.put("from", t.from());
    } else if (template instanceof Group t) {
      events.put("from", t.from());
    } else if (template instanceof Match t) {
      events.put("event", t.when());
    }
    return events;
  }

  /** Reports placeholders of a text that nothing fills. */
  static void check(Clauses clauses, String name, String text, Template template) {
    Set<String> valid = of(template.wire());
    if (template instanceof Sequence sequence) {
      sequence
          .stages()
          .forEach(s -> valid.addAll(List.of(String.valueOf(s.name()), s.name() + ".count")));
    }
    Set<String> anyField = new TreeSet<>();
    events(template)
        .forEach(
            (clause, selectors) -> {
              valid.add(clause + ".time");
              Set<String> fields = clauses.fieldsOf(selectors);
              if (fields == null) {
                anyField.add(clause);
              } else {
                fields.forEach(f -> valid.add(clause + "." + f));
              }
            });
    Matcher placeholders = PLACEHOLDER.matcher(text);
    while (placeholders.find()) {
      String found = placeholders.group(1);
      int dot = found.indexOf('.');
      boolean known =
          valid.contains(found) || (dot > 0 && anyField.contains(found.substring(0, dot)));
      if (!known) {
        clauses.unknown(
            name,
            "{" + found + "}",
            "a placeholder of " + template.wire() + " rules",
            braced(valid));
      }
    }
  }

  /** Words for the reference: whose fields texts may quote. */
  static String quoted(String template) {
    if (template.equals("sequence")) {
      return ", and `{STAGE}`, the time of its first event, and `{STAGE.count}`";
    }
    String clauses =
        switch (template) {
          case "expect", "group", "hops" -> "`from`";
          case "deadline", "escalate" -> "`from`, if there is one";
          case "match" -> "`when` as `event`";
          default -> null;
        };
    return clauses == null
        ? ""
        : ", and `{CLAUSE.time}`, `{CLAUSE.FIELD}` of the events of " + clauses;
  }

  private static List<String> braced(Set<String> names) {
    return names.stream().map(n -> "{" + n + "}").toList();
  }
}
