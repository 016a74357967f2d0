package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderpulse.dashboards.board.Colour;
import io.orderpulse.dashboards.board.Goal;

/** Two colours that change where a goal is missed. */
final class Palettes {

  private Palettes() {}

  /** Calm within the goal, red or yellow beyond; the limit itself is within. */
  static ObjectNode of(Goal goal) {
    Colour first = goal.atMost() ? Colour.CALM : goal.missed();
    Colour second = goal.atMost() ? goal.missed() : Colour.CALM;
    // A colour begins at its stop: that of "more than" begins just above the limit.
    double change = goal.atMost() ? goal.limit() + 1e-9 : goal.limit();
    ObjectNode palette = Json.object().put("type", "palette").put("name", "custom");
    ObjectNode params = palette.putObject("params");
    params.put("name", "custom").put("reverse", false).put("rangeType", "number");
    params.put("rangeMin", 0).putNull("rangeMax");
    params.put("progression", "fixed").put("steps", 2).put("continuity", "above");
    ArrayNode ends = params.putArray("stops");
    ends.addObject().put("color", first.hex()).put("stop", change);
    ends.addObject().put("color", second.hex()).put("stop", change * 2 + 1);
    ArrayNode starts = params.putArray("colorStops");
    starts.addObject().put("color", first.hex()).put("stop", 0);
    starts.addObject().put("color", second.hex()).put("stop", change);
    return palette;
  }
}
