package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.cep.template.Templates;
import io.orderpulse.cep.template.expect.ExpectTerms;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All known versions of all rules: those of the past that cells may still be of, and to come. */
final class RuleBook {

  /** Versions remembered per rule. */
  static final int KEEP = 8;

  private final RuleParser parser;
  private final Planner.Choice plans;
  private final Map<String, List<RuleVersion>> byId = new TreeMap<>();
  private final Map<Integer, RuleVersion> newestByCode = new HashMap<>();

  private final Map<List<String>, List<String>> muted = new HashMap<>();
  private boolean hasDrains;

  private int edition;
  private final Map<KeyKind, Long> retention = new EnumMap<>(KeyKind.class);

  RuleBook(RuleParser parser, Planner.Choice plans) {
    this.parser = parser;
    this.plans = plans;
  }

  /**
   * Adds a version that judges from a time on. A shape keeps the plan that it began with, whatever
   * a later release would choose, as what it has begun to match can be read by that plan alone.
   *
   * @param compact the plan it had in an earlier run, or null
   * @return the version, or empty when it is known already
   * @throws IllegalArgumentException when it is no sound rule
   */
  Optional<RuleVersion> add(RuleChange change, long from, Boolean compact) {
    List<RuleVersion> versions = byId.computeIfAbsent(change.id(), id -> new ArrayList<>());
    for (RuleVersion known : versions) {
      if (known.change.version() == change.version()) {
        return Optional.empty();
      }
    }
    Rule rule = change.content() == null ? null : parser.parse(change);
    RuleVersion version = version(change, rule, from, compact);
    refuseCollision(version);
    versions.removeIf(later -> later.from >= from && later.change.version() < change.version());
    versions.add(version);
    versions.sort(
        (a, b) ->
            a.from == b.from
                ? Integer.compare(a.change.version(), b.change.version())
                : Long.compare(a.from, b.from));
    if (versions.size() > KEEP) {
      versions.remove(0);
    }
    link();
    return Optional.of(version);
  }

  private RuleVersion version(RuleChange change, Rule rule, long from, Boolean compact) {
    if (rule == null) {
      return new RuleVersion(change, null, from, null, false);
    }
    TemplateKind<?, ?> kind = Templates.of(rule.template().wire());
    RuleVersion same = newestByCode.get(RuleCode.of(rule, kind));
    boolean plan =
        compact != null ? compact : same != null ? same.isCompact() : plans.isCompact(rule);
    return new RuleVersion(change, rule, from, kind, plan);
  }

  private void refuseCollision(RuleVersion version) {
    RuleVersion other = newestByCode.get(version.code);
    if (version.rule != null && other != null && !other.change.id().equals(version.change.id())) {
      throw new IllegalArgumentException(
          "rule '%s' has by chance the same state code as rule '%s'; give it another id"
              .formatted(version.change.id(), other.change.id()));
    }
  }

  private void link() {
    edition++;
    muted.clear();
    newestByCode.clear();
    hasDrains = false;
    for (List<RuleVersion> versions : byId.values()) {
      for (int i = 0; i < versions.size(); i++) {
        RuleVersion version = versions.get(i);
        version.next = i + 1 < versions.size() ? versions.get(i + 1) : null;
        hasDrains |= version.rule != null && version.drains();
        if (version.rule != null) {
          newestByCode.put(version.code, version);
          retention.merge(version.rule.key(), version.table.retention(), Math::max);
        }
      }
      share(versions);
    }
  }

  /**
   * Says which versions are judged on rosters: those of a shape of which all versions are plain,
   * and which neither drains nor waits for another to drain.
   */
  private void share(List<RuleVersion> versions) {
    Set<Integer> apart = new HashSet<>();
    for (RuleVersion version : versions) {
      if (version.rule != null && version.roster == null) {
        apart.add(version.code);
      }
      if (version.rule != null && version.drains()) {
        apart.add(version.code);
        apart.add(version.next.code);
      }
    }
    for (RuleVersion version : versions) {
      version.shared = version.rule != null && !apart.contains(version.code);
    }
  }

  /** The version of a code that judges at a time, or the nearest; null for an unknown code. */
  RuleVersion of(int code, long time) {
    RuleVersion newest = newestByCode.get(code);
    if (newest == null) {
      return null;
    }
    RuleVersion best = null;
    for (RuleVersion version : byId.get(newest.change.id())) {
      boolean fits = version.rule != null && version.code == code;
      if (fits && (best == null || version.from <= time)) {
        best = version;
      }
    }
    return best;
  }

  /** True when a version of a code judges what has its place at a time. */
  boolean judges(int code, long time) {
    RuleVersion version = of(code, time);
    return version != null
        && version.judges()
        && version.from <= time
        && (time < version.until() || version.drains());
  }

  /** The terms of the plain rule of a code; there must be one. */
  ExpectTerms terms(int code) {
    return byId.get(newestByCode.get(code).change.id()).stream()
        .filter(v -> v.rule != null && v.code == code && v.roster != null)
        .findFirst()
        .orElseThrow()
        .roster
        .terms();
  }

  /** The version that judged a slot last, or the nearest that can judge it; null for none. */
  RuleVersion of(Slot slot) {
    if (slot.edition != edition) {
      slot.by = find(slot);
      slot.edition = edition;
    }
    return slot.by;
  }

  private RuleVersion find(Slot slot) {
    RuleVersion newest = newestByCode.get(slot.code);
    if (newest == null || newest.change.version() == slot.version) {
      return newest;
    }
    RuleVersion best = null;
    for (RuleVersion version : byId.get(newest.change.id())) {
      boolean fits = version.rule != null && version.code == slot.code;
      if (fits && (best == null || version.change.version() <= slot.version)) {
        best = version;
      }
    }
    return best;
  }

  /** How long keys of a kind are remembered after their last fact, ms. */
  long retention(KeyKind kind) {
    return retention.getOrDefault(kind, 0L);
  }

  /**
   * All that a rule mutes, directly or through what it mutes, by the newest versions; each is a
   * rule id, or {@code rule|discriminator}.
   */
  List<String> muted(List<String> directly) {
    return muted.computeIfAbsent(
        directly,
        first -> {
          Set<String> all = new LinkedHashSet<>();
          Deque<String> open = new ArrayDeque<>(first);
          while (!open.isEmpty()) {
            String one = open.poll();
            RuleVersion version = newest(one.split("\\|", 2)[0]);
            if (all.add(one) && version != null && version.handling != null) {
              open.addAll(version.handling.mutes());
            }
          }
          return List.copyOf(all);
        });
  }

  /** Grows with each change. */
  int edition() {
    return edition;
  }

  /** True when some version still ends what it has begun. */
  boolean hasDrains() {
    return hasDrains;
  }

  /** The newest version of a rule, or null. */
  RuleVersion newest(String id) {
    List<RuleVersion> versions = byId.getOrDefault(id, List.of());
    return versions.isEmpty() ? null : versions.get(versions.size() - 1);
  }

  /** All versions of a rule, the oldest first. */
  List<RuleVersion> versions(String id) {
    return List.copyOf(byId.getOrDefault(id, List.of()));
  }

  Collection<String> ids() {
    return List.copyOf(byId.keySet());
  }
}
