package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code logistics-silent}: a scan counts when its status, place or note differs from the scan of
 * the waybill before it. Each scan that counts and does not end the journey starts 72 h; the next
 * that counts, or {@code logistics.signed}, at + 72 h or earlier is in time. It opens at last + 72
 * h and resolves at the next that counts. A waybill that was signed for or returned stays ended.
 */
final class SilentTruth implements TruthRule {

  private static final long LIMIT = Duration.ofHours(72).toMillis();

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    List<ExpectedAnomaly> found = new ArrayList<>();
    List<Event> tracks = facts.stream().filter(e -> e.type().startsWith("logistics.")).toList();
    for (Map.Entry<String, List<Event>> track : Groups.byField(tracks, "waybill_no").entrySet()) {
      judge(track.getKey(), meaningful(track.getValue()), end, found);
    }
    return found;
  }

  private static void judge(
      String waybill, List<Event> track, long end, List<ExpectedAnomaly> found) {
    for (int i = 0; i < track.size() && !terminal(track.get(i)); i++) {
      long deadline = track.get(i).time() + LIMIT;
      Event next = i + 1 < track.size() ? track.get(i + 1) : null;
      if (deadline <= end && (next == null || next.time() > deadline)) {
        ExpectedAnomaly silent =
            ExpectedAnomaly.of("logistics-silent", "waybill", waybill, "error", deadline);
        found.add(next == null ? silent : silent.resolved(next.time(), "RECOVERED"));
      }
    }
  }

  private static List<Event> meaningful(List<Event> track) {
    List<Event> kept = new ArrayList<>();
    Event before = null;
    for (Event event : track) {
      if (event.type().equals("logistics.signed")) {
        kept.add(event);
      } else {
        if (before == null || !same(before, event)) {
          kept.add(event);
        }
        before = event;
      }
    }
    return kept;
  }

  private static boolean same(Event a, Event b) {
    return Objects.equals(a.text("status"), b.text("status"))
        && Objects.equals(a.text("place"), b.text("place"))
        && Objects.equals(a.text("note"), b.text("note"));
  }

  private static boolean terminal(Event event) {
    return event.type().equals("logistics.signed")
        || "signed".equals(event.text("status"))
        || "returned".equals(event.text("status"));
  }
}
