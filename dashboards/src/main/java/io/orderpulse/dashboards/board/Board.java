package io.orderpulse.dashboards.board;

import java.util.List;

/**
 * A dashboard.
 *
 * @param id of the saved object, without prefix; never changes
 * @param title what it is called
 * @param description one sentence on what it answers
 * @param from start of the range it opens with, as Kibana writes it: {@code now-24h}
 * @param controls lists at its top
 * @param rows from above, the summary first
 */
public record Board(
    String id,
    Words title,
    Words description,
    String from,
    List<Control> controls,
    List<Row> rows) {

  /** Copies both lists. */
  public Board {
    controls = List.copyOf(controls);
    rows = List.copyOf(rows);
  }

  /** All its panels. */
  public List<Panel> panels() {
    return rows.stream().flatMap(row -> row.panels().stream()).toList();
  }
}
