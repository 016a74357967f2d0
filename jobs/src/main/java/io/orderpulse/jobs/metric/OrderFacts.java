package io.orderpulse.jobs.metric;

import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What metrics need of an order, as all its events known by then tell it. Times are ms since the
 * epoch; null is unknown or not yet; texts are empty when unknown.
 *
 * @param orderId the order
 * @param revision grows with each event folded
 * @param valid not filtered out by intake
 * @param channel sales channel
 * @param warehouse warehouse that ships
 * @param carrier carrier of its parcels
 * @param lane lane of the front
 * @param amountCny worth in CNY
 * @param placed when it was placed
 * @param due when it must be shipped
 * @param deliverBy when it is promised to arrive
 * @param shipped when all of it had left
 * @param signed when all of it was signed for
 * @param ended when it was cancelled, returned or refunded in full
 * @param accepted when the front took it in
 * @param confirmed when it was confirmed
 * @param entered when the ERP had it
 * @param manualEntry a person keyed it in
 * @param originalKnown its original is known, so that entry and original can be compared
 * @param expedite it is tagged 加急
 * @param wronged the customer says that something is missing or wrong
 * @param hops how it passed the links between systems
 * @param policies version of each policy that took part in it
 * @param progress its progress events
 * @param complaints complaints about it
 * @param duplicates pick tasks beyond what was ordered
 * @param drawings its drawings that were released
 */
public record OrderFacts(
    String orderId,
    long revision,
    boolean valid,
    String channel,
    String warehouse,
    String carrier,
    String lane,
    BigDecimal amountCny,
    Long placed,
    Long due,
    Long deliverBy,
    Long shipped,
    Long signed,
    Long ended,
    Long accepted,
    Long confirmed,
    Long entered,
    boolean manualEntry,
    boolean originalKnown,
    boolean expedite,
    boolean wronged,
    List<Hop> hops,
    Map<String, String> policies,
    List<Progress> progress,
    List<Complaint> complaints,
    List<DuplicatePick> duplicates,
    List<Release> drawings) {

  /**
   * How it passed a link between systems; {@link Long#MAX_VALUE} is not yet.
   *
   * @param link name of the link
   * @param left when it first left the one system
   * @param arrived when it was first seen in the other
   * @param pointless when it became pointless
   * @param deadline until when, inclusive, it is in time
   */
  public record Hop(String link, long left, long arrived, long pointless, long deadline) {}

  /** A step of the order, by the type of its event. */
  public record Progress(long time, String type) implements Comparable<Progress> {
    @Override
    public int compareTo(Progress other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : type.compareTo(other.type);
    }
  }

  /** A complaint with what it says of itself; the texts may be null. */
  public record Complaint(
      String id, long time, String channel, String sku, String carrier, String warehouse) {

    /** A complaint as it was filed. */
    public static Complaint of(Event filed) {
      return new Complaint(
          filed.text("complaint_id"),
          filed.time(),
          filed.text("channel"),
          filed.text("sku"),
          filed.text("carrier"),
          filed.text("warehouse"));
    }
  }

  /** A pick task beyond what was ordered, when it was dispatched. */
  public record DuplicatePick(long time, String warehouse) {}

  /** A drawing that was released; it differs when it is not what the customer confirmed last. */
  public record Release(long time, boolean differs) {}

  /** When its first complaint was filed, ms, or null. */
  Long firstComplaint() {
    Long first = null;
    for (Complaint complaint : complaints) {
      first = first == null || complaint.time() < first ? (Long) complaint.time() : first;
    }
    return first;
  }

  /** True when it ended at a time or before and had not passed a step by then. */
  boolean endedWithout(Long step, long by) {
    return ended != null && ended <= by && (step == null || step > by);
  }
}
