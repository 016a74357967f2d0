package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import java.util.function.Consumer;

/** Tells whom it concerns that an anomaly is suppressed, or no longer. */
final class Hushes {

  private Hushes() {}

  /**
   * @param about any event with the anomaly's key, episode and handling
   * @param storm key of its storm, or null
   * @param by what suppresses, or null for nothing any more
   */
  static void tell(
      LifeEvent about,
      String storm,
      long now,
      String origin,
      String by,
      String root,
      Consumer<LifeEvent> out) {
    LifeEvent hush =
        LifeEvent.about(
                To.SETTLE,
                about.dedupKey(),
                by == null ? Kind.UNHUSH : Kind.HUSH,
                about.dedupKey(),
                about.episode(),
                now)
            .said(origin, by, root);
    out.accept(hush);
    if (storm != null) {
      out.accept(hush.to(To.STORM, storm));
    }
    if (about.handling() != null && about.handling().calls() != null) {
      out.accept(hush.to(To.CALLS, Calls.KEY));
    }
  }
}
