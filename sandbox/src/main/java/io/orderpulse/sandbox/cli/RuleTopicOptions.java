package io.orderpulse.sandbox.cli;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.RulesConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.rules.PublishedRules;
import io.orderpulse.jobs.rules.RuleHistory;
import io.orderpulse.jobs.rules.RulePublisher;
import io.orderpulse.jobs.rules.RuleTopic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every command needs that writes to the topic of rules. */
final class RuleTopicOptions {

  @Mixin private KafkaOptions kafka;

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description =
          "Rule file or folder that the jobs were started with (default: rules.path, else the built-in pack).")
  private Path rules;

  @Option(
      names = "--effective-from",
      paramLabel = "TIME",
      description =
          "Event time from which it judges, as 2026-02-14T10:00:00+08:00 (default: that of the rule, else now).")
  private String effectiveFrom;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who publishes it (default: the name of the account).")
  private String author = System.getProperty("user.name", "unknown");

  KafkaConfig kafka() {
    return KafkaConfig.from(kafka.settings());
  }

  /** All versions there are; fails when the topic is missing, which nobody could read from. */
  PublishedRules published() throws IOException {
    Settings settings = kafka.settings();
    RulePack pack =
        rules == null ? RulesConfig.from(settings).load() : RuleFiles.at(rules).orThrow();
    KafkaConfig topic = kafka();
    RuleHistory history = RuleTopic.read(topic);
    if (!history.exists()) {
      throw new IOException(
          "there is no topic %s at %s; create it (compacted), or name the right --prefix"
              .formatted(topic.topics().name(Topic.RULES), topic.bootstrapServers()));
    }
    return new PublishedRules(pack, history, ClockConfig.from(settings));
  }

  /** The time asked for, or another that may be null. */
  Long effectiveFrom(CommandSpec spec, Long other) {
    Instant from = ZonedTime.of(spec, "--effective-from", effectiveFrom);
    return from == null ? other : Long.valueOf(from.toEpochMilli());
  }

  /** True when somebody wants a time, be the content as it was. */
  boolean asksForATime() {
    return effectiveFrom != null;
  }

  RuleRecord record(String id, int version, String content, Long from) {
    return RulePublisher.record(id, version, content, from, author, System.currentTimeMillis());
  }

  /** Publishes versions and says so, a line each. */
  void publish(List<RuleRecord> records, PrintWriter out) {
    if (records.isEmpty()) {
      return;
    }
    try (RulePublisher publisher = new RulePublisher(kafka())) {
      for (RuleRecord record : records) {
        publisher.publish(record);
        boolean timed = record.effectiveFrom() != null;
        out.printf(
            "%s v%d SHA-256 %s effective from %s%s%n",
            record.id(),
            record.version(),
            record.hash(),
            Rfc3339.format(timed ? record.effectiveFrom() : record.published()),
            timed ? "" : " (now)");
        out.flush();
      }
    }
  }
}
