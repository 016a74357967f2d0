package io.orderpulse.sandbox.cli;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.life.FeedbackPublisher;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says something about an anomaly to the running health job. */
@Command(
    name = "feedback",
    description = {
      "Acknowledge, snooze or end an anomaly of a running health job.",
      "acknowledged stops its escalation; snoozed tells nobody until a time; false-positive and"
          + " closed resolve it."
    })
public final class FeedbackCommand implements Callable<Integer> {

  /** The words of the contract. */
  enum Word {
    ACKNOWLEDGED("acknowledged"),
    SNOOZED("snoozed"),
    FALSE_POSITIVE("false-positive"),
    CLOSED("closed");

    private final String wire;

    Word(String wire) {
      this.wire = wire;
    }

    @Override
    public String toString() {
      return wire;
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DEDUP_KEY",
      description = "The anomaly, for example 'ship-overdue|order|O20260211-000123'.")
  private String dedupKey;

  @Parameters(index = "1", paramLabel = "WORD", description = "One of ${COMPLETION-CANDIDATES}.")
  private Word word;

  @ArgGroup private End end = new End();

  /** When a snooze ends. */
  static final class End {
    @Option(names = "--for", paramLabel = "DURATION", description = "How long to snooze, as PT4H.")
    private Duration span;

    @Option(
        names = "--until",
        paramLabel = "TIME",
        description = "Until when to snooze, as 2026-02-14T10:00:00+08:00.")
    private String until;
  }

  @Option(
      names = "--by",
      paramLabel = "ID",
      description = "Staff id of who says so (default: the name of the account).")
  private String by = System.getProperty("user.name", "unknown");

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "When it was said, on the clock of the jobs (default: now; the clock is that of --config).")
  private String at;

  @Mixin private KafkaOptions kafka;

  @Override
  public Integer call() throws IOException {
    Settings settings = kafka.settings();
    long now =
        at == null
            ? ClockConfig.from(settings).simulatedMillis(System.currentTimeMillis())
            : ZonedTime.of(spec, "--at", at).toEpochMilli();
    Event event = event(now, until(now));
    new FeedbackPublisher(KafkaConfig.from(settings)).publish(event);
    spec.commandLine().getOut().printf("%s %s at %s%n", dedupKey, word, Rfc3339.format(now));
    return CommandLine.ExitCode.OK;
  }

  private Event event(long now, Long until) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("dedup_key", dedupKey);
    data.put("verdict", word.toString());
    data.put("by", by);
    if (until != null) {
      data.put("until", Rfc3339.format(until));
    }
    String id = "%s|%s|%s|%d".formatted(by, word, dedupKey, now);
    return Event.of(id, "orderpulse/feedback", "feedback.given", dedupKey, now, data);
  }

  private Long until(long now) {
    boolean ends = end.span != null || end.until != null;
    if (ends != (word == Word.SNOOZED)) {
      throw new ParameterException(
          spec.commandLine(),
          ends
              ? "--for and --until go with snoozed only"
              : "snoozed needs --for or --until: nobody is told until then");
    }
    if (!ends) {
      return null;
    }
    if (end.span != null) {
      return now + end.span.toMillis();
    }
    return ZonedTime.of(spec, "--until", end.until).toEpochMilli();
  }
}
