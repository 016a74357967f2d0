package io.orderpulse.jobs.metric;

import io.orderpulse.jobs.metric.OrderFacts.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * 死亡三分钟: between which steps nothing happens. A segment lies between two progress events of an
 * order that follow each other; the last one of a complained order ends with its first complaint.
 */
public final class SegmentFormulas {

  /** The end of a complained order's last segment. */
  public static final String COMPLAINT = "complaint.filed";

  private static final long LIMIT = Duration.ofMinutes(3).toMillis();

  /** What carriers do takes its time, overnight for example. */
  private static final long TRANSIT = Duration.ofHours(24).toMillis();

  private SegmentFormulas() {}

  /**
   * A segment.
   *
   * @param from type of the event that begins it
   * @param to type of the event that ends it
   * @param start when it began, ms
   * @param end when it ended, ms
   */
  public record Segment(String from, String to, long start, long end) {

    /** Longer than such a segment may be: 3 min, in transit 24 h. */
    public boolean isBlank() {
      boolean transit = to.startsWith("logistics.") || from.startsWith("logistics.");
      return end - start > (transit ? TRANSIT : LIMIT);
    }
  }

  /** The segments of an order, in order. */
  public static List<Segment> segments(OrderFacts order) {
    List<Segment> segments = new ArrayList<>();
    if (order.placed() == null) {
      return segments;
    }
    Long complained = order.firstComplaint();
    Progress before = new Progress(order.placed(), "order.placed");
    for (Progress step : order.progress()) {
      boolean isPart = step.time() >= order.placed();
      if (isPart && (complained == null || step.time() <= complained)) {
        segments.add(new Segment(before.type(), step.type(), before.time(), step.time()));
        before = step;
      }
    }
    if (complained != null && complained >= before.time()) {
      segments.add(new Segment(before.type(), COMPLAINT, before.time(), complained));
    }
    return segments;
  }

  static void of(OrderFacts order, List<Delta> out) {
    String kind = order.complaints().isEmpty() ? "other" : "complained";
    for (Segment segment : segments(order)) {
      Delta share =
          Delta.share(
              MetricId.BLANK_SEGMENTS,
              segment.end(),
              segment.isBlank(),
              "from",
              segment.from(),
              "kind",
              kind,
              "to",
              segment.to());
      out.add(share.in(Buckets.of((segment.end() - segment.start()) / 1_000)));
    }
  }
}
