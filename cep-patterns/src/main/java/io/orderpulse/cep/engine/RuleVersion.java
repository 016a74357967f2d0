package io.orderpulse.cep.engine;

import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.pattern.PatternRule;
import io.orderpulse.cep.roster.RosterMember;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Handlings;

/** One version of a rule, ready to judge. */
final class RuleVersion {

  final RuleChange change;

  /** The rule, or null when this version removes it. */
  final Rule rule;

  /** Event time from which it judges, ms. */
  final long from;

  final TemplateKind<?, ?> kind;
  final Table<Object> table;
  final int code;

  /** How its anomalies are handled, or null when this version removes the rule. */
  final Handling handling;

  /** The rule on the pattern plan, or null. */
  final PatternRule pattern;

  /** The rule on a roster, or null when it cannot be on any. */
  final RosterMember roster;

  /** True when it is judged on rosters; see {@link RuleBook}. */
  boolean shared;

  /** The version that takes over, or null. */
  RuleVersion next;

  /** Facts that it was asked about since the subtask started. */
  long asked;

  /** Failures at run time since the subtask started. */
  int failures;

  /** It failed too often and judges no more. */
  boolean quarantined;

  /**
   * @param compact true for the compact plan
   */
  @SuppressWarnings("unchecked")
  RuleVersion(RuleChange change, Rule rule, long from, TemplateKind<?, ?> kind, boolean compact) {
    this.change = change;
    this.rule = rule;
    this.from = from;
    this.kind = kind;
    this.table = rule == null ? null : (Table<Object>) table(kind, rule, compact);
    this.code = rule == null ? 0 : RuleCode.of(rule, kind);
    this.handling = rule == null ? null : Handlings.of(rule);
    this.pattern = rule == null || compact ? null : new PatternRule(code, rule);
    this.roster = rule == null ? null : RosterMember.of(this, code, rule);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Template> Table<?> table(
      TemplateKind<T, ?> kind, Rule rule, boolean compact) {
    return kind.table(rule, (T) rule.template(), compact);
  }

  /** True when it is judged by the compact plan. */
  boolean isCompact() {
    return pattern == null;
  }

  /** True when it says that the rule judges nothing. */
  boolean isOff() {
    return rule != null && rule.release().status() == Release.Status.OFF;
  }

  /** True when it judges anything at all. */
  boolean judges() {
    return rule != null && !isOff() && !quarantined;
  }

  /** Event time from which its successor judges, ms. */
  long until() {
    return next == null ? Long.MAX_VALUE : next.from;
  }

  /** True when the successor leaves it to end what it has begun. */
  boolean drains() {
    return next != null
        && next.judges()
        && next.code != code
        && next.rule.release().onUpdate() == Release.OnUpdate.DRAIN;
  }
}
