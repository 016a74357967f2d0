package io.orderpulse.jobs.health;

import io.orderpulse.events.record.OrderHealth.BlankSegment;
import io.orderpulse.jobs.metric.OrderFacts;
import io.orderpulse.jobs.metric.SegmentFormulas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the document of an order says beyond what the rules see.
 *
 * @param carrier carrier of its parcels, or null
 * @param signoff what the newest sign-off photo says, or null
 * @param voice what the customer complains of, sorted
 * @param routed warehouse that was decided for it, or null
 * @param complaints complaints about it
 * @param firstComplaint when the first was filed, ms, or null
 * @param blank its longest segments without progress, longest first
 */
public record OrderRemarks(
    String carrier,
    String signoff,
    List<String> voice,
    String routed,
    int complaints,
    Long firstComplaint,
    List<BlankSegment> blank) {

  /** So many segments stand in the document. */
  private static final int LONGEST = 10;

  static final OrderRemarks NONE =
      new OrderRemarks(null, null, List.of(), null, 0, null, List.of());

  /**
   * @param facts made of the same state
   */
  static OrderRemarks of(OrderState state, OrderFacts facts) {
    Long first = null;
    for (OrderFacts.Complaint complaint : facts.complaints()) {
      first = first == null || complaint.time() < first ? (Long) complaint.time() : first;
    }
    return new OrderRemarks(
        state.carrier.isEmpty() ? null : state.carrier,
        state.signoff,
        List.copyOf(state.voice),
        state.routed,
        facts.complaints().size(),
        first,
        blank(facts));
  }

  private static List<BlankSegment> blank(OrderFacts facts) {
    List<BlankSegment> blank = new ArrayList<>();
    for (SegmentFormulas.Segment segment : SegmentFormulas.segments(facts)) {
      if (segment.isBlank()) {
        long seconds = (segment.end() - segment.start()) / 1_000;
        blank.add(new BlankSegment(segment.from(), segment.to(), segment.start(), seconds));
      }
    }
    blank.sort(
        Comparator.comparingLong(BlankSegment::seconds)
            .reversed()
            .thenComparing(BlankSegment::start));
    return List.copyOf(blank.subList(0, Math.min(LONGEST, blank.size())));
  }
}
