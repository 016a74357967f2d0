package io.orderpulse.jobs.health.oracle;

import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Drawings confirmed, released and ordered from in versions of their own. */
final class DrawingMismatchCase extends RuleCase {

  DrawingMismatchCase(String key, Random random) {
    super(key, random);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      drawing("drawing.confirmed");
      drawing("drawing.released");
      if (chance(0.5)) {
        drawing("material.ordered");
      }
    }
  }

  private void drawing(String type) {
    String version = "V" + (8 + random.nextInt(3));
    add(
        type,
        time(HOUR, 12),
        "order_id",
        "order-" + key,
        "drawing_id",
        key,
        "version",
        version,
        "content_sha256",
        "hash of " + version);
  }

  @Override
  String rule() {
    return "drawing-mismatch";
  }

  @Override
  List<String> expected() {
    List<String> out = new ArrayList<>();
    String confirmed = null;
    String released = null;
    String open = null;
    for (Event e : sorted()) {
      confirmed = e.type().equals("drawing.confirmed") ? e.text("version") : confirmed;
      released = e.type().equals("drawing.released") ? e.text("version") : released;
      boolean differ = confirmed != null && released != null && !confirmed.equals(released);
      boolean ordered = e.type().equals("material.ordered");
      if (!differ && open != null) {
        out.add(resolved("RECOVERED", e.time()));
        open = null;
      } else if (differ && open == null && !e.type().equals("drawing.confirmed")) {
        open = ordered ? "critical" : "error";
        out.add(open(open, e.time()));
      } else if (differ && ordered && "error".equals(open)) {
        open = "critical";
        out.add(updated(open, e.time()));
      }
    }
    return out;
  }
}
