package io.orderpulse.sandbox.report;

import io.orderpulse.dashboards.boards.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a page says.
 *
 * @param span the days reported
 * @param days the days of the trends, the oldest first
 * @param figures all figures, in the order of the boards
 * @param red orders that are red now, the most urgent first; empty of a month
 * @param redInAll how many there are, more than are listed perhaps
 * @param links broken hops by link
 * @param norms what is usual between two steps, by the 90 days up to the end of the span
 * @param ways blank segments by their norms, the worst first
 * @param complained those of orders that were complained about; empty of a day
 * @param worst orders with most complaints in those 90 days; empty of a day
 * @param drifts drifts by system
 * @param findings anomalies that opened in the span, the dearest first
 */
record Report(
    Span span,
    List<LocalDate> days,
    List<FigureRow> figures,
    List<RedOrder> red,
    long redInAll,
    List<Part> links,
    Norms norms,
    List<Way> ways,
    List<Way> complained,
    List<Complained> worst,
    List<Part> drifts,
    List<Finding> findings) {

  Optional<FigureRow> row(Figure figure) {
    return figures.stream().filter(row -> row.figure() == figure).findFirst();
  }

  List<FigureRow> missed() {
    return figures.stream().filter(FigureRow::missed).toList();
  }

  boolean isEmpty() {
    return figures.stream().noneMatch(FigureRow::known) && red.isEmpty() && findings.isEmpty();
  }
}
