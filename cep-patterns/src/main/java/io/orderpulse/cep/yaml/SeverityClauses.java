package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.Clauses;
import io.orderpulse.cep.template.balance.Balance;
import io.orderpulse.cep.template.count.CountWindow;
import io.orderpulse.cep.template.escalate.Escalate;
import io.orderpulse.cep.template.growth.Growth;
import io.orderpulse.cep.template.match.Match;
import io.orderpulse.cep.template.ratio.Ratio;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the severities of a rule: by time, or by its measure. */
final class SeverityClauses {

  private final List<Rule.SeverityStep> steps = new ArrayList<>();
  private final Template template;
  private Duration lastAfter = Duration.ZERO;
  private BigDecimal lastOver;

  private SeverityClauses(Template template) {
    this.template = template;
  }

  static List<Rule.SeverityStep> read(Clauses clauses, Template template) {
    boolean levels = template instanceof Escalate;
    SeverityClauses reader = new SeverityClauses(template);
    List<Clauses> items =
        clauses.objects(
            "severity",
            !levels,
            "Severities: the first when it opens, later ones with time or measure; an escalate rule"
                + " has those of its levels instead.");
    items.forEach(reader::step);
    if (levels) {
      if (!items.isEmpty()) {
        clauses.problem("severity", "an escalate rule has the severities of its 'levels'");
      }
      List<Escalate.Level> all = ((Escalate) template).levels();
      return all.isEmpty()
          ? List.of()
          : List.of(new Rule.SeverityStep(all.get(0).severity(), null, null));
    }
    return List.copyOf(reader.steps);
  }

  private void step(Clauses item) {
    Severity severity = item.choice("is", Severity.class, null, "The severity.");
    Duration after =
        item.durationOr(
            "after",
            null,
            "From this time on: since the start of an expectation, else since OPEN.");
    BigDecimal over =
        item.decimalOr(
            "over",
            null,
            "When the measure is greater; for growth at least so much, for balance so much missing.");
    if (steps.isEmpty()) {
      checkFirst(item, after, over);
    } else {
      checkLater(item, after, over);
    }
    if (severity != null && (after != null || over != null)) {
      item.param(Words.of(severity), after == null ? over : after);
    }
    steps.add(new Rule.SeverityStep(severity, after, over));
  }

  private static void checkFirst(Clauses item, Duration after, BigDecimal over) {
    if (after != null) {
      item.problem("", "the first severity counts from the opening and has no 'after'");
    }
    if (over != null) {
      item.problem("over", "the first severity is that of the opening and has no 'over'");
    }
  }

  private void checkLater(Clauses item, Duration after, BigDecimal over) {
    if ((after == null) == (over == null)) {
      item.problem(
          "", "every severity but the first needs 'after', later than the one before, or 'over'");
      return;
    }
    if (after != null && after.compareTo(lastAfter) <= 0) {
      item.problem(
          "", "every severity but the first needs 'after', later than the one before, or 'over'");
    }
    if (over != null && lastOver != null && over.compareTo(lastOver) <= 0) {
      item.problem("over", "'over' must be more than in the severity before");
    }
    if (over != null && !measures()) {
      item.problem(
          "over",
          "'over' needs a measure: ratio, growth, balance, count-window, or match with 'measure'");
    }
    lastAfter = after == null ? lastAfter : after;
    lastOver = over == null ? lastOver : over;
  }

  private boolean measures() {
    return template == null
        || template instanceof Ratio
        || template instanceof Growth
        || template instanceof Balance
        || template instanceof CountWindow
        || (template instanceof Match match && match.measure() != null);
  }
}
