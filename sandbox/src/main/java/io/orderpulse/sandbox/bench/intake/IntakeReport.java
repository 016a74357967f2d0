package io.orderpulse.sandbox.bench.intake;

import io.orderpulse.sandbox.bench.TextTable;
import java.io.PrintWriter;
import java.util.List;

/**
 * What was measured.
 *
 * @param rows one for each phase
 * @param limit orders a second that the chain takes when more come
 * @param bound what the machine was busy with at its limit, in words
 * @param delaySeconds round trip of the slow service
 */
record IntakeReport(List<IntakeRow> rows, double limit, String bound, double delaySeconds) {

  /** Whether nothing was lost, in no phase. */
  boolean isSound() {
    return rows.stream().allMatch(row -> row.lost() == 0 && row.drainS() >= 0);
  }

  private long disk() {
    return rows.stream().mapToLong(IntakeRow::diskBytes).max().orElse(0);
  }

  private double confirmed() {
    return rows.stream().mapToDouble(IntakeRow::confirmedPerSecond).max().orElse(0);
  }

  void print(PrintWriter out) {
    TextTable table = new TextTable(IntakeRow.HEAD);
    rows.forEach(row -> table.row(row.cells()));
    table.lines().forEach(out::println);
    out.printf("limit: %.0f orders/s through front, buffer, intake and health%n", limit);
    out.printf("limit of the buffer alone: %.0f orders/s confirmed%n", confirmed());
    out.println("bound by: " + bound);
    IntakeGoals.lines(rows, delaySeconds).forEach(out::println);
    out.printf("disk used by topics, checkpoints and logs: %,d MB%n", disk() >> 20);
    out.println("times in ms; confirm counts from the moment the order was due at the front");
    out.println(
        "drain ends when health has written its last document and all offsets are committed");
    out.println(isSound() ? "nothing was lost" : "ORDERS ARE MISSING: see lost and drain");
    out.flush();
  }
}
