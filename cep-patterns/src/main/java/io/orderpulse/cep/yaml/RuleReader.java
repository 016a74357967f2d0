package io.orderpulse.cep.yaml;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.cel.ConditionError;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Alerting;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.template.compare.Compare;
import io.orderpulse.cep.template.count.CountWindow;
import io.orderpulse.cep.template.deadline.Deadline;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one rule from its YAML mapping. */
final class RuleReader {

  private static final List<String> TEMPLATES =
      List.of("compare", "count-window", "deadline", "expect");

  private static final List<String> TIMES = List.of("due", "placed");

  private final String file;
  private final YamlObject yaml;
  private final Map<String, String> params = new LinkedHashMap<>();

  RuleReader(String file, YamlObject yaml) {
    this.file = file;
    this.yaml = yaml;
  }

  /** The rule; meaningless when it had problems. */
  Rule read() {
    String id = yaml.text("id");
    if (id != null && !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      yaml.problem(yaml.at("id"), "'id' must be kebab-case, for example ship-overdue");
    }
    int version = yaml.integerOr("version", 1, 1);
    KeyKind key = yaml.choice("key", KeyKind.class, null);
    Template template = template(yaml.text("template"));
    Duration hold = yaml.durationOr("for", Duration.ZERO);
    if (template instanceof Compare) {
      param("grace", hold);
    }
    List<Rule.SeverityStep> severity = severity();
    String owner = yaml.text("owner");
    Light light = yaml.choice("light", Light.class, Light.GREEN);
    String unit = yaml.textOr("unit", "");
    YamlObject text = yaml.object("text");
    Rule.Text zh = text == null ? null : text(text.object("zh"));
    Rule.Text en = text == null ? null : text(text.object("en"));
    yaml.noOthers();
    return new Rule(
        id,
        version,
        key,
        template,
        severity,
        new Timing(hold, Duration.ZERO, Timing.DEFAULT.expiresAfter(), null),
        new Alerting(owner, List.of(), light, Duration.ofMinutes(30), List.of(), null, List.of()),
        Release.DEFAULT,
        params,
        unit,
        zh,
        en,
        file);
  }

  private Template template(String name) {
    if (name == null) {
      return null;
    }
    return switch (name) {
      case "expect" -> expect();
      case "deadline" ->
          new Deadline(
              time(yaml.text("at")),
              Duration.ZERO,
              false,
              null,
              null,
              List.of(),
              List.of(),
              null,
              condition("holds"));
      case "count-window" -> countWindow();
      case "compare" -> compare();
      default -> {
        yaml.problem(
            yaml.at("template"),
            "'" + name + "' is not a template" + Nearest.hint(name, TEMPLATES));
        yield null;
      }
    };
  }

  private String time(String name) {
    if (name != null && !TIMES.contains(name)) {
      yaml.problem(
          yaml.at("at"), "'" + name + "' is not a time of an order" + Nearest.hint(name, TIMES));
    }
    return name;
  }

  private Template expect() {
    Expect.Start start = yaml.choice("start", Expect.Start.class, Expect.Start.FIRST);
    String order = yaml.textOr("order", start == Expect.Start.LATEST ? "after" : "any");
    if (!order.equals("any") && !order.equals("after")) {
      yaml.problem(yaml.at("order"), "'order' must be any or after");
    }
    if (order.equals("any") && start == Expect.Start.LATEST) {
      yaml.problem(
          yaml.at("order"),
          "'start: latest' needs 'order: after', as an earlier event would always do");
    }
    return new Expect(
        selectors("from", true),
        selectors("expect", true),
        selectors("unless", false),
        param("limit", yaml.duration("within")),
        start,
        order.equals("any"));
  }

  private Template countWindow() {
    int min = yaml.integerOr("min", 2, 2);
    params.put("min", Integer.toString(min));
    return new CountWindow(
        condition("member"),
        condition("gone"),
        condition("alone"),
        selectors("together", false),
        null,
        List.of(),
        List.of(),
        List.of(),
        min,
        param("window", yaml.duration("within")),
        yaml.choice("together_reason", Resolution.class, Resolution.MERGED),
        yaml.choice("alone_reason", Resolution.class, Resolution.SUPERSEDED),
        yaml.choice("below_reason", Resolution.class, Resolution.CANCELLED));
  }

  private Template compare() {
    List<String> value = yaml.texts("value");
    if (value.isEmpty()) {
      yaml.problem(yaml.at("value"), "'value' must name at least one data field");
    }
    String match = yaml.textOr("match", "all");
    if (!match.equals("all") && !match.equals("first")) {
      yaml.problem(yaml.at("match"), "'match' must be all or first");
    }
    return new Compare(
        selectors("expected", true),
        selectors("actual", true),
        value,
        match.equals("first"),
        yaml.textOr("effective", null),
        yaml.textOr("each", null),
        selectors("judge_at", false));
  }

  private Duration param(String name, Duration value) {
    params.put(name, value.toString());
    return value;
  }

  private String condition(String name) {
    return checked(yaml, name, yaml.text(name));
  }

  private static String checked(YamlObject where, String name, String expression) {
    try {
      Condition.compile(expression);
    } catch (ConditionError e) {
      where.problemInside(where.at(name), e.column(), "condition: " + e.getMessage());
    }
    return expression;
  }

  private List<Selector> selectors(String name, boolean required) {
    List<Selector> out = new ArrayList<>();
    for (YamlObject item : yaml.objects(name)) {
      String event = item.text("event");
      String where = checked(item, "where", item.textOr("where", null));
      Resolution reason = item.has("reason") ? item.choice("reason", Resolution.class, null) : null;
      Severity severity =
          item.has("severity") ? item.choice("severity", Severity.class, null) : null;
      item.noOthers();
      out.add(new Selector(event, where, reason, severity, null));
    }
    if (required && out.isEmpty()) {
      yaml.problem(yaml.at(name), "'" + name + "' must name at least one event");
    }
    return out;
  }

  private List<Rule.SeverityStep> severity() {
    List<Rule.SeverityStep> steps = new ArrayList<>();
    for (YamlObject item : yaml.objects("severity")) {
      Severity severity = item.choice("is", Severity.class, null);
      Duration after = item.durationOr("after", null);
      item.noOthers();
      checkStep(item, steps, after);
      if (after != null && severity != null) {
        params.put(severity.wire(), after.toString());
      }
      steps.add(new Rule.SeverityStep(severity, after, null));
    }
    if (steps.isEmpty()) {
      yaml.problem(yaml.at("severity"), "'severity' must have at least one step {is: …}");
    }
    return steps;
  }

  private static void checkStep(YamlObject item, List<Rule.SeverityStep> before, Duration after) {
    if (before.isEmpty()) {
      if (after != null) {
        item.problem(item.node(), "the first severity counts from the opening and has no 'after'");
      }
      return;
    }
    Duration last = before.get(before.size() - 1).after();
    if (after == null || (last != null && after.compareTo(last) <= 0)) {
      item.problem(
          item.node(), "every severity but the first needs 'after', later than the one before");
    }
  }

  private static Rule.Text text(YamlObject yaml) {
    if (yaml == null) {
      return null;
    }
    Rule.Text text =
        new Rule.Text(
            yaml.text("name"), yaml.text("summary"), yaml.text("expected"), yaml.text("observed"));
    yaml.noOthers();
    return text;
  }
}
