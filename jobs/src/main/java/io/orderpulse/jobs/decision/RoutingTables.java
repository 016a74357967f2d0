package io.orderpulse.jobs.decision;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.routing.Routing;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The versions of decision tables that are or come into force. Free of Flink's state. */
final class RoutingTables implements Serializable {

  /** Makes a rule of what was told; fails with an IllegalArgumentException if it is none. */
  interface Parser extends Function<RuleChange, Rule>, Serializable {}

  private static final long serialVersionUID = 1L;

  private final ArrayList<RuleChange> atStart;
  private final Parser parser;
  private transient Map<String, List<RoutingVersion>> versions;

  /**
   * @param atStart versions that the job starts with, of every rule
   */
  RoutingTables(List<RuleChange> atStart, Parser parser) {
    this.atStart = new ArrayList<>(atStart);
    this.parser = parser;
  }

  /** Whether a version is one of a decision table, or takes one away. */
  boolean concerns(RuleChange change, boolean known) {
    return change.content() == null ? known : routing(change) != null;
  }

  /** Forget what was worked out: there is another version. */
  void changed() {
    versions = null;
  }

  /**
   * The table that decides at a time; null when there is none. Of several tables the first by id.
   *
   * @param told versions told since the start
   */
  RoutingVersion inForce(Iterable<RuleChange> told, long time) {
    if (versions == null) {
      versions = new TreeMap<>();
      atStart.forEach(change -> add(change, atStartFrom(change)));
      told.forEach(change -> add(change, change.effectiveFrom()));
      versions.values().forEach(all -> all.sort(Comparator.comparingLong(RoutingVersion::from)));
    }
    for (List<RoutingVersion> all : versions.values()) {
      RoutingVersion newest = null;
      for (RoutingVersion version : all) {
        newest = version.from() <= time ? version : newest;
      }
      if (newest != null && newest.on()) {
        return newest;
      }
    }
    return null;
  }

  /** A rule file that does not say from when is in force from the beginning of time. */
  private long atStartFrom(RuleChange change) {
    Rule rule = routing(change);
    Long from = rule == null ? null : rule.release().effectiveFrom();
    return rule != null && from == null ? Long.MIN_VALUE : change.effectiveFrom();
  }

  private void add(RuleChange change, long from) {
    Rule rule = routing(change);
    if (rule == null && (change.content() != null || !versions.containsKey(change.id()))) {
      return;
    }
    boolean on = rule != null && rule.release().status() == Release.Status.LIVE;
    Routing table = rule == null ? null : (Routing) rule.template();
    String name = change.id() + '.' + change.version();
    List<RoutingVersion> all = versions.computeIfAbsent(change.id(), id -> new ArrayList<>());
    all.removeIf(other -> other.name().equals(name));
    all.add(new RoutingVersion(name, from, on, table));
  }

  private Rule routing(RuleChange change) {
    if (change.content() == null || !change.content().contains("\"routing\"")) {
      return null;
    }
    try {
      Rule rule = parser.apply(change);
      return rule.template() instanceof Routing ? rule : null;
    } catch (IllegalArgumentException e) {
      return null; // the evaluator refuses it and says so; the version before goes on
    }
  }
}
