package io.orderpulse.dashboards.board;

import java.util.List;

/**
 * Panels beside each other, so that none can overlap.
 *
 * @param height in Kibana's grid rows of about 20 pixels
 * @param panels from the left; together at most 48 wide
 */
public record Row(int height, List<Panel> panels) {

  /** Columns of the grid. */
  public static final int WIDTH = 48;

  /** Refuses what does not fit. */
  public Row {
    panels = List.copyOf(panels);
    int width = panels.stream().mapToInt(Panel::width).sum();
    if (width > WIDTH || height < 1) {
      throw new IllegalArgumentException("a row of width " + width + " and height " + height);
    }
  }

  /** Short for the constructor. */
  public static Row of(int height, Panel... panels) {
    return new Row(height, List.of(panels));
  }
}
