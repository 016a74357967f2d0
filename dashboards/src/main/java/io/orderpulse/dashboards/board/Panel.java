package io.orderpulse.dashboards.board;

/**
 * A rectangle of a board.
 *
 * @param id unique on its board; never changes, so that an import replaces it
 * @param title above it; null for a {@link Chart.Note}
 * @param view what it reads; null for a note
 * @param kql which of the documents; empty for all
 * @param chart what it shows
 * @param width of 48 columns
 */
public record Panel(String id, Words title, DataView view, String kql, Chart chart, int width) {

  /** A note. */
  public static Panel note(String id, Words markdown, int width) {
    return new Panel(id, null, null, "", new Chart.Note(markdown), width);
  }

  /** A saved search, which knows its view and query itself. */
  public static Panel found(String id, SavedSearch search, int width) {
    return new Panel(id, search.title(), search.view(), "", new Chart.Found(search), width);
  }
}
