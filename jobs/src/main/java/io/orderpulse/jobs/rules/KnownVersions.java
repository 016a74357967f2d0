package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.engine.RuleTrouble;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides, record by record, what of the topic comes into force. Free of Flink. */
final class KnownVersions {

  private final Map<String, KnownVersion> byId = new TreeMap<>();
  private final ClockConfig clock;
  private final boolean overFiles;

  /**
   * @param clock what publish times are told by
   * @param overFiles true when the first version of a rule on the topic counts whatever the version
   *     in the files is
   */
  KnownVersions(ClockConfig clock, boolean overFiles) {
    this.clock = clock;
    this.overFiles = overFiles;
  }

  void put(KnownVersion version) {
    byId.put(version.id(), version);
  }

  /** What is known of a rule, or null. */
  KnownVersion of(String id) {
    return byId.get(id);
  }

  Collection<KnownVersion> all() {
    return List.copyOf(byId.values());
  }

  /** Takes a record in. */
  Told take(KafkaRecord record) {
    String id = RuleEntry.id(record);
    KnownVersion known = byId.getOrDefault(id, KnownVersion.none(id));
    long now = clock.simulatedMillis(record.timestamp());
    if (record.value() == null) {
      return removed(known, now);
    }
    RuleEntry entry = RuleEntry.read(record, clock);
    if (entry.problem() != null) {
      return refuse(known, entry.version(), entry.problem(), now);
    }
    RuleChange change = entry.change();
    if (isSame(change, known)) {
      return new Told(Optional.empty(), recovered(known, now), false);
    }
    boolean replaces = overFiles && !known.published();
    if (change.version() <= known.version() && !replaces) {
      String reason =
          "version %d is known already; publish it as version %d or later"
              .formatted(known.version(), known.version() + 1);
      return refuse(known, change.version(), reason, now);
    }
    return accept(change, known, now);
  }

  private static boolean isSame(RuleChange change, KnownVersion known) {
    return change.version() == known.version() && change.hash().equals(known.hash());
  }

  /** A removal is a version too: what comes after it must be newer. */
  private Told removed(KnownVersion known, long now) {
    if (known.removed()) {
      return new Told(Optional.empty(), recovered(known, now), false);
    }
    return accept(new RuleChange(known.id(), known.version() + 1, "", now, null), known, now);
  }

  private Told accept(RuleChange change, KnownVersion known, long now) {
    Optional<Verdict> trouble = recovered(known, now);
    byId.put(change.id(), KnownVersion.of(change, true));
    return new Told(Optional.of(change), trouble, false);
  }

  private Optional<Verdict> recovered(KnownVersion known, long now) {
    if (!known.refused()) {
      return Optional.empty();
    }
    byId.put(known.id(), known.withRefused(false));
    return Optional.of(RuleTrouble.accepted(known.id(), now));
  }

  private Told refuse(KnownVersion known, int version, String reason, long now) {
    byId.put(known.id(), known.withRefused(true));
    return Told.refused(RuleTrouble.refused(known.id(), version, reason, now));
  }
}
