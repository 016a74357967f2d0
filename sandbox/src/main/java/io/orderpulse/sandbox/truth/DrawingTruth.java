package io.orderpulse.sandbox.truth;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * {@code drawing-mismatch}: at {@code drawing.released} and at {@code material.ordered} the
 * drawing's version and hash are compared with those the customer confirmed last; nothing confirmed
 * is unknown. It opens as an error at release, is critical from {@code material.ordered} on, and
 * resolves at the first confirmation or release after which both are equal.
 */
final class DrawingTruth implements TruthRule {

  private static final Set<String> TYPES =
      Set.of("drawing.confirmed", "drawing.released", "material.ordered");

  @Override
  public List<ExpectedAnomaly> judge(List<Event> facts, long end) {
    List<Event> drawings = facts.stream().filter(e -> TYPES.contains(e.type())).toList();
    List<ExpectedAnomaly> found = new ArrayList<>();
    Groups.byField(drawings, "drawing_id").forEach((id, events) -> found.addAll(judge(id, events)));
    return found;
  }

  private static List<ExpectedAnomaly> judge(String id, List<Event> events) {
    List<ExpectedAnomaly> found = new ArrayList<>();
    Event confirmed = null;
    Event released = null;
    ExpectedAnomaly open = null;
    for (Event event : events) {
      boolean order = event.type().equals("material.ordered");
      if (event.type().equals("drawing.confirmed")) {
        confirmed = event;
      } else if (event.type().equals("drawing.released")) {
        released = event;
      }
      boolean judged = !event.type().equals("drawing.confirmed");
      if (judged && differ(confirmed, event)) {
        String severity = order ? "critical" : "error";
        if (open == null) {
          open = ExpectedAnomaly.of("drawing-mismatch", "drawing", id, severity, event.time());
        } else if (order && open.steps().stream().noneMatch(s -> s.severity().equals(severity))) {
          open = open.withSteps(List.of(open.steps().get(0), new Step(severity, event.time())));
        }
      } else if (open != null && !order && !differ(confirmed, released)) {
        found.add(open.resolved(event.time(), "RECOVERED"));
        open = null;
      }
    }
    if (open != null) {
      found.add(open);
    }
    return found;
  }

  private static boolean differ(Event confirmed, Event other) {
    return confirmed != null
        && other != null
        && !(same("version", confirmed, other) && same("content_sha256", confirmed, other));
  }

  private static boolean same(String field, Event a, Event b) {
    return Objects.equals(a.text(field), b.text(field));
  }
}
