package io.orderpulse.cep.fact;

import java.util.ArrayList;
import java.util.List;

/** Names of what an order passes on its way. */
public final class Milestones {

  public static final String ACCEPTED = "accepted";
  public static final String CONFIRMED = "confirmed";
  public static final String DEGRADED = "degraded";
  public static final String RELEASED = "released";
  public static final String INVOICED = "invoiced";
  public static final String CANCELLED = "cancelled";
  public static final String RETURNED = "returned";

  /**
   * The ranks, then the others. A place here is the name's number in states: only add at the end.
   */
  public static final List<String> NAMES = names();

  /** Some line was given to a picker. */
  public static final String DISPATCHED = "dispatched";

  /** It came by a bulk import; the event clock of that moment, not a time of its own. */
  public static final String IMPORTED = "imported";

  private Milestones() {}

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (Ranks rank : Ranks.values()) {
      names.add(rank.wire());
    }
    names.addAll(List.of(ACCEPTED, CONFIRMED, DEGRADED, RELEASED, INVOICED, CANCELLED, RETURNED));
    names.addAll(List.of(DISPATCHED, IMPORTED));
    return List.copyOf(names);
  }
}
