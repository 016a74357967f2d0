package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every version of every rule that rule files and the topic still hold. */
public final class PublishedRules {

  /**
   * A version.
   *
   * @param change content and number; without content for a removal
   * @param onTopic false when it is that of the rule files
   */
  public record Version(RuleChange change, boolean onTopic) {}

  private final Map<String, List<Version>> byId = new TreeMap<>();

  /**
   * @param pack the rule files that the jobs are started with
   * @param history what the topic holds
   * @param clock of the jobs
   */
  public PublishedRules(RulePack pack, RuleHistory history, ClockConfig clock) {
    KnownVersions known = new KnownVersions(clock, true);
    for (RuleChange change : RuleJson.changes(pack)) {
      known.put(KnownVersion.of(change, false));
      add(change, false);
    }
    for (KafkaRecord record : history.records()) {
      known.take(record).change().ifPresent(change -> add(change, true));
    }
  }

  private void add(RuleChange change, boolean onTopic) {
    byId.computeIfAbsent(change.id(), id -> new ArrayList<>()).add(new Version(change, onTopic));
  }

  /** Ids of all rules. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** Versions of a rule, that of the files first, then in the order of their publication. */
  public List<Version> versions(String id) {
    return List.copyOf(byId.getOrDefault(id, List.of()));
  }

  /** What is in force, or is the next to be; a removal too. */
  public Optional<Version> newest(String id) {
    List<Version> versions = versions(id);
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The number that the next version of a rule gets. */
  public int next(String id) {
    return versions(id).stream().mapToInt(v -> v.change().version()).max().orElse(0) + 1;
  }
}
