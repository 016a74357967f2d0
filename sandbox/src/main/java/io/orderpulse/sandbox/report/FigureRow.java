package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.boards.Figure;
import java.util.List;

/**
 * A figure of the span and of the days before.
 *
 * @param figure which
 * @param value of the span; not a number when nothing was counted
 * @param days one value a day, the oldest first; not a number where nothing was counted
 */
record FigureRow(Figure figure, double value, List<Double> days) {

  boolean known() {
    return Double.isFinite(value);
  }

  /** Whether it missed its goal; never without a goal or a value. */
  boolean missed() {
    if (figure.goal() == null || !known()) {
      return false;
    }
    double limit = figure.goal().limit();
    return figure.goal().atMost() ? value > limit : value < limit;
  }

  String text() {
    return known() ? figure.text(value) : "–";
  }
}
