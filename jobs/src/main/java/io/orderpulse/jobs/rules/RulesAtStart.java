package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * The rules that a job starts with: those of the files and, over them, what was published before.
 *
 * @param rules versions of each rule, the newest last, with removals
 * @param ends up to where the topic was read
 * @param refused records that were turned away and that nothing sound followed, by rule id
 */
public record RulesAtStart(
    List<RuleChange> rules, Map<TopicPartition, Long> ends, List<KafkaRecord> refused) {

  /** Versions of the topic that a start looks back on; the engine remembers as many. */
  private static final int KEEP = 6;

  /** Lays what was published over the rules of the files. */
  public static RulesAtStart of(RulePack pack, RuleHistory history, ClockConfig clock) {
    List<RuleChange> files = RuleJson.changes(pack);
    KnownVersions known = new KnownVersions(clock, true);
    files.forEach(change -> known.put(KnownVersion.of(change, false)));
    Map<String, List<RuleChange>> told = new LinkedHashMap<>();
    Map<String, KafkaRecord> refused = new LinkedHashMap<>();
    for (KafkaRecord record : history.records()) {
      String id = RuleEntry.id(record);
      Told one = known.take(record);
      one.change().ifPresent(c -> told.computeIfAbsent(id, i -> new ArrayList<>()).add(c));
      if (one.refused()) {
        refused.put(id, record);
      } else {
        refused.remove(id);
      }
    }
    return new RulesAtStart(over(files, told), history.ends(), List.copyOf(refused.values()));
  }

  /**
   * A version of the files stays in force until the first of the topic does, unless that one has
   * the same number or a lower one: versions of a rule must grow.
   */
  private static List<RuleChange> over(List<RuleChange> files, Map<String, List<RuleChange>> told) {
    List<RuleChange> rules = new ArrayList<>();
    for (RuleChange change : files) {
      List<RuleChange> after = told.getOrDefault(change.id(), List.of());
      if (after.isEmpty() || after.get(0).version() > change.version()) {
        rules.add(change);
      }
    }
    told.values().forEach(v -> rules.addAll(v.subList(Math.max(0, v.size() - KEEP), v.size())));
    return List.copyOf(rules);
  }

  /** Where to read on: a record that was turned away is read again, so that it is told of. */
  Map<TopicPartition, Long> offsets() {
    Map<TopicPartition, Long> offsets = new HashMap<>(ends);
    for (KafkaRecord record : refused) {
      offsets.merge(
          new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min);
    }
    return offsets;
  }
}
