package io.orderpulse.jobs.rules;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.yaml.RuleJson;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A record of the topic, read and checked.
 *
 * @param version as the record says, 0 when it can't be told
 * @param change a sound version, or null
 * @param problem why it is none, or null
 */
record RuleEntry(int version, RuleChange change, String problem) {

  /** Stands for every key that is no rule id: anybody may have written anything there. */
  static final String NO_ID = "unreadable-key";

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_PROBLEM = 500;

  /** The rule that a record is about: its key. */
  static String id(KafkaRecord record) {
    if (record.key() == null || record.key().length > LONGEST_ID) {
      return NO_ID;
    }
    String id = new String(record.key(), StandardCharsets.UTF_8);
    return id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") ? id : NO_ID;
  }

  /** Reads a record with a value. */
  static RuleEntry read(KafkaRecord record, ClockConfig clock) {
    int version = 0;
    try {
      RuleRecord rule = RecordWriter.readData(record.value(), RuleRecord.class);
      version = rule.version();
      String problem = problem(record, rule);
      if (problem != null) {
        return new RuleEntry(version, null, problem);
      }
      RuleChange change = RuleJson.change(dated(rule, record, clock));
      RuleJson.parse(change);
      return new RuleEntry(version, change, null);
    } catch (IOException | RuntimeException e) { // whatever it is, it must not stop the job
      String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      String line = String.join("; ", text.lines().toList());
      return new RuleEntry(
          version, null, line.substring(0, Math.min(line.length(), LONGEST_PROBLEM)));
    }
  }

  private static String problem(KafkaRecord record, RuleRecord rule) {
    if (id(record).equals(NO_ID)) {
      return "the record's key is no rule id";
    }
    if (!id(record).equals(rule.id())) {
      return "the record's key is not the id in it";
    }
    return rule.version() < 1 ? "the record has no version, or one below 1" : null;
  }

  /** Publish times are real time; rules judge by the clock of the job. */
  private static RuleRecord dated(RuleRecord rule, KafkaRecord record, ClockConfig clock) {
    long published = Objects.requireNonNullElse(rule.published(), record.timestamp());
    return new RuleRecord(
        rule.id(),
        rule.version(),
        rule.hash(),
        rule.author(),
        rule.effectiveFrom(),
        clock.simulatedMillis(published),
        rule.content());
  }
}
