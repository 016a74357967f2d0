package io.orderpulse.events.record;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * How an order does now; the newest version replaces the older ones.
 *
 * @param orderId the order
 * @param version grows with each change, from event time and ordinal, so that it survives lost
 *     state
 * @param stage name of the furthest rank reached, or the terminal state
 * @param rank the rank's number, 0 when nothing was seen yet
 * @param channel sales channel, or null
 * @param customerId the customer's id, or null
 * @param tier customer tier, or null
 * @param amountCny worth in CNY, or null when unknown
 * @param milestones name of each milestone and when it was first reached (RFC 3339)
 * @param placed when it was placed, or null while unknown
 * @param dueAt when it must be shipped, or null while unknown
 * @param nextLightAt when the light changes if nothing happens, or null
 * @param light colour as of {@code updated}
 * @param score 0 (lost) to 100 (well)
 * @param scoreReasons why the score is below 100
 * @param warehouse warehouse that ships, or null
 * @param waybills its waybill numbers
 * @param lastScan newest scan of its parcels, or null
 * @param signoff what the sign-off photo said, or null
 * @param voice complaint categories of the customer
 * @param decisions what was decided for it, for example its merge group
 * @param openAnomalies what is wrong now
 * @param hops links between systems, bad and in all
 * @param updated event time of the last change
 * @param valid false when intake filtered it out; null from before this was told
 * @param deliverBy when it is promised to arrive, or null
 * @param carrier carrier of its parcels, or null
 * @param nextDeadlineAt what comes due next if nothing happens, or null
 * @param nextDeadline {@code ship}, {@code deliver}, or the rule whose anomaly goes up then; or
 *     null
 * @param complaints how many complaints were filed about it, or null for none
 * @param firstComplaint when the first of them was filed, or null
 * @param blankSegments its longest segments without any progress, longest first, or null for none
 */
public record OrderHealth(
    String orderId,
    long version,
    String stage,
    int rank,
    @Nullable String channel,
    @Nullable String customerId,
    @Nullable String tier,
    @Nullable BigDecimal amountCny,
    Map<String, String> milestones,
    @Nullable @Time Long placed,
    @Nullable @Time Long dueAt,
    @Nullable @Time Long nextLightAt,
    Light light,
    int score,
    List<String> scoreReasons,
    @Nullable String warehouse,
    List<String> waybills,
    @Nullable Scan lastScan,
    @Nullable String signoff,
    List<String> voice,
    Map<String, String> decisions,
    List<OpenAnomaly> openAnomalies,
    Hops hops,
    @Time Long updated,
    @Nullable @JsonInclude(NON_NULL) Boolean valid,
    @Nullable @Time @JsonInclude(NON_NULL) Long deliverBy,
    @Nullable @JsonInclude(NON_NULL) String carrier,
    @Nullable @Time @JsonInclude(NON_NULL) Long nextDeadlineAt,
    @Nullable @JsonInclude(NON_NULL) String nextDeadline,
    @Nullable @JsonInclude(NON_NULL) Integer complaints,
    @Nullable @Time @JsonInclude(NON_NULL) Long firstComplaint,
    @Nullable @JsonInclude(NON_NULL) List<BlankSegment> blankSegments)
    implements Outbound {

  /** Nothing happened between two events, given by their types, for so many seconds. */
  public record BlankSegment(String from, String to, @Time Long start, long seconds) {}

  /** The newest scan of a parcel. */
  public record Scan(String waybillNo, String status, @Nullable String place, @Time Long time) {}

  /**
   * One open anomaly of the order; {@code episode} in epoch ms, as in the anomaly itself; {@code
   * nextEscalationAt} when somebody else is told, or null.
   */
  public record OpenAnomaly(
      String dedupKey,
      Long episode,
      String rule,
      Severity severity,
      String owner,
      @Nullable @Time @JsonInclude(NON_NULL) Long nextEscalationAt) {}

  /** Links between systems: those that broke, and all. */
  public record Hops(int bad, int total) {}

  @Override
  public String envelopeId() {
    return orderId + "#" + version;
  }

  @Override
  public String envelopeType() {
    return "io.orderpulse.order-health.updated.v1";
  }

  @Override
  public String envelopeSource() {
    return "/orderpulse/health";
  }

  @Override
  public String envelopeSubject() {
    return "order/" + orderId;
  }

  @Override
  public long envelopeTime() {
    return updated;
  }

  @Override
  public String partitionKey() {
    return orderId;
  }
}
