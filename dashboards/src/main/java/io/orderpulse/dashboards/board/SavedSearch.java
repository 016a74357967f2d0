package io.orderpulse.dashboards.board;

import java.util.List;

/**
 * Documents of an index as a list, with the columns that people need.
 *
 * @param id of the saved object, without prefix
 * @param title what it is called
 * @param description one sentence
 * @param view where
 * @param kql which documents
 * @param columns paths of fields
 * @param sort field that orders them
 * @param descending true for the greatest first
 */
public record SavedSearch(
    String id,
    Words title,
    Words description,
    DataView view,
    String kql,
    List<String> columns,
    String sort,
    boolean descending) {

  /** Copies the columns. */
  public SavedSearch {
    columns = List.copyOf(columns);
  }
}
