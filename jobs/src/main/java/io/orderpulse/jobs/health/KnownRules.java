package io.orderpulse.jobs.health;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Hops;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The rules that events are routed for: those the job started with, and every version told since
 * that is or may come into force. So a rule of tomorrow hears all it needs from the start.
 */
public final class KnownRules implements Serializable {

  /** Versions of each rule, by its id. */
  static final MapStateDescriptor<String, List<RuleChange>> VERSIONS =
      new MapStateDescriptor<>(
          "known-rules", Types.STRING, Types.LIST(TypeInformation.of(RuleChange.class)));

  /** Versions remembered per rule: what is in force and what is to come. */
  private static final int KEEP = 8;

  private static final Comparator<RuleChange> BY_START =
      Comparator.comparingLong(RuleChange::effectiveFrom).thenComparingInt(RuleChange::version);

  private static final long serialVersionUID = 1L;

  /** Makes a rule of what was told; fails with an IllegalArgumentException if it is none. */
  public interface Parser extends Function<RuleChange, Rule>, Serializable {}

  private final ArrayList<Rule> atStart;
  private final Parser parser;
  private transient Listening listening;
  private transient Map<String, List<HopTable>> hops;

  /** Those of {@link #hops} in force from {@link #hopsFrom} until before {@link #hopsUntil}. */
  private transient List<HopTable> hopsInForce;

  private transient long hopsFrom;
  private transient long hopsUntil;

  KnownRules(List<Rule> atStart, Parser parser) {
    this.atStart = new ArrayList<>(atStart);
    this.parser = parser;
  }

  /** What some known rule listens to. */
  Listening listening(ReadOnlyBroadcastState<String, List<RuleChange>> versions) throws Exception {
    if (listening == null) {
      List<Rule> rules = new ArrayList<>(atStart);
      for (Map.Entry<String, List<RuleChange>> known : versions.immutableEntries()) {
        for (RuleChange change : known.getValue()) {
          add(change, rules);
        }
      }
      listening = Listening.to(rules);
    }
    return listening;
  }

  /** The tables of links in force at a time of the event clock. */
  List<HopTable> hops(ReadOnlyBroadcastState<String, List<RuleChange>> versions, long now)
      throws Exception {
    if (hops == null) {
      hops = hopTables(versions);
      hopsInForce = null;
    }
    if (hopsInForce == null || now < hopsFrom || now >= hopsUntil) {
      chooseHops(now);
    }
    return hopsInForce;
  }

  private void chooseHops(long now) {
    List<HopTable> inForce = new ArrayList<>();
    hopsFrom = Long.MIN_VALUE;
    hopsUntil = Long.MAX_VALUE;
    for (List<HopTable> tables : hops.values()) {
      HopTable newest = null;
      for (HopTable table : tables) {
        if (table.from() <= now) {
          newest = table;
          hopsFrom = Math.max(hopsFrom, table.from());
        } else {
          hopsUntil = Math.min(hopsUntil, table.from());
        }
      }
      if (newest != null) {
        inForce.add(newest);
      }
    }
    hopsInForce = List.copyOf(inForce);
  }

  private Map<String, List<HopTable>> hopTables(
      ReadOnlyBroadcastState<String, List<RuleChange>> versions) throws Exception {
    Map<String, List<HopTable>> tables = new TreeMap<>();
    for (Rule rule : atStart) {
      Long from = rule.release().effectiveFrom();
      addHops(rule, from == null ? Long.MIN_VALUE : from, tables);
    }
    for (Map.Entry<String, List<RuleChange>> known : versions.immutableEntries()) {
      for (RuleChange change : known.getValue()) {
        List<Rule> told = new ArrayList<>();
        add(change, told);
        told.forEach(rule -> addHops(rule, change.effectiveFrom(), tables));
      }
    }
    return tables;
  }

  private static void addHops(Rule rule, long from, Map<String, List<HopTable>> tables) {
    if (rule.template() instanceof Hops && rule.release().status() != Release.Status.OFF) {
      tables.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(new HopTable(rule, from));
    }
  }

  /** Takes in a version of a rule. */
  void take(RuleChange change, BroadcastState<String, List<RuleChange>> versions) throws Exception {
    List<RuleChange> before = versions.get(change.id());
    List<RuleChange> after = before == null ? List.of() : before;
    versions.put(change.id(), with(change, after));
    listening = null;
    hops = null;
  }

  /** The versions that matter when one more is told; an equal one changes nothing. */
  static List<RuleChange> with(RuleChange change, List<RuleChange> versions) {
    List<RuleChange> all = new ArrayList<>(versions);
    all.removeIf(
        other ->
            other.version() == change.version()
                || (other.version() < change.version()
                    && other.effectiveFrom() >= change.effectiveFrom()));
    all.add(change);
    all.sort(BY_START);
    return new ArrayList<>(all.subList(Math.max(0, all.size() - KEEP), all.size()));
  }

  private void add(RuleChange change, List<Rule> rules) {
    if (change.content() == null) {
      return;
    }
    try {
      rules.add(parser.apply(change));
    } catch (IllegalArgumentException e) {
      // the evaluator refuses it and says so; nobody listens on its behalf
    }
  }
}
