package io.orderpulse.events.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One transition in the life of an anomaly, as on {@code orderpulse.anomalies}.
 *
 * @param dedupKey rule | subject type | subject id [| discriminator]; stable for ever, at most 255
 *     bytes
 * @param episode condition_true of its OPEN, ms since the epoch
 * @param seq transitions of the episode, from 1
 * @param status the transition
 * @param level whom it has reached: 0 the owner, 1 to 3 up the chain
 * @param severity how bad
 * @param light the board's colour it asks for
 * @param rule the rule's version and parameters at the verdict
 * @param subject what it is about
 * @param times event-time facts and, in {@code detected} and {@code watermark}, run facts
 * @param text for people
 * @param measure the number that was compared, or null when the rule measures none
 * @param impact how much is at stake
 * @param evidence at most {@value Evidence#MAX_PIECES} events
 * @param owner who acts
 * @param actions names of the actions it asks for
 * @param notifies false when suppressed; the record travels all the same
 * @param suppressedBy what suppressed it, or null
 * @param root dedup_key of the first cause, or null when it is its own
 * @param groupKey the same for all anomalies of one order, or null when it is about none
 * @param resolution why it ended; set exactly when status is RESOLVED
 * @param flaps relapses of this episode
 * @param run run facts
 * @param links where to look
 * @param time when this transition became true, ms since the epoch (envelope)
 */
public record Anomaly(
    String dedupKey,
    long episode,
    int seq,
    Status status,
    int level,
    Severity severity,
    Light light,
    RuleRef rule,
    Subject subject,
    Times times,
    Texts text,
    @Nullable Measure measure,
    Impact impact,
    List<Evidence> evidence,
    Owner owner,
    List<String> actions,
    @JsonProperty("notify") boolean notifies,
    @Nullable String suppressedBy,
    @Nullable String root,
    @Nullable String groupKey,
    @Nullable Resolution resolution,
    int flaps,
    Run run,
    List<Link> links,
    @EnvelopeTime long time)
    implements Outbound {

  /**
   * @param id rule id
   * @param version its version, from 1
   * @param params its thresholds at the verdict
   */
  public record RuleRef(String id, int version, Map<String, String> params) {}

  /**
   * @param type kind of key, for example {@code waybill}
   * @param id the key
   * @param orderIds orders concerned
   * @param channel sales channel, or null
   * @param warehouse warehouse code, or null
   * @param tier customer tier, or null
   */
  public record Subject(
      String type,
      String id,
      List<String> orderIds,
      @Nullable String channel,
      @Nullable String warehouse,
      @Nullable String tier) {}

  /**
   * @param conditionTrue when the condition became true
   * @param opened when the episode was opened (condition_true plus the rule's {@code for})
   * @param due the deadline of the order or promise, or null
   * @param detected wall clock of the verdict, a run fact
   * @param watermark event clock of the verdict, a run fact
   */
  public record Times(
      @Time Long conditionTrue,
      @Time Long opened,
      @Nullable @Time Long due,
      @Time Long detected,
      @Time Long watermark) {}

  /** The same text in Chinese and English. */
  public record Texts(Text zh, Text en) {}

  /** A name, what happened, what was expected and what was seen. */
  public record Text(String name, String summary, String expected, String observed) {}

  /**
   * @param value what was measured
   * @param unit its unit, for example {@code h} or {@code orders}
   * @param threshold the limit it was compared with
   */
  public record Measure(BigDecimal value, String unit, BigDecimal threshold) {}

  /**
   * @param orders orders concerned
   * @param amountCny their worth in CNY, or null when unknown
   */
  public record Impact(int orders, @Nullable BigDecimal amountCny) {}

  /**
   * @param role who acts
   * @param nextRole who is told next, or null
   * @param nextEscalationAt when, or null
   */
  public record Owner(
      String role, @Nullable String nextRole, @Nullable @Time Long nextEscalationAt) {}

  /** Mode of the run: {@code live} or {@code replay}. */
  public record Run(String mode) {}

  /** A link for people. */
  public record Link(String rel, String href) {}

  @Override
  public String envelopeId() {
    return dedupKey + "#" + episode + "." + seq;
  }

  @Override
  public String envelopeType() {
    return status.eventType();
  }

  @Override
  public String envelopeSource() {
    return "/orderpulse/health";
  }

  @Override
  public String envelopeSubject() {
    return subject.type() + "/" + subject.id();
  }

  @Override
  public long envelopeTime() {
    return time;
  }

  @Override
  public String partitionKey() {
    return subject.orderIds().isEmpty() ? subject.id() : subject.orderIds().get(0);
  }
}
