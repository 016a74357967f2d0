package io.orderpulse.sandbox.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An aligned table: the first column to the left, numbers to the right. */
public final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... header) {
    rows.add(List.of(header));
  }

  /**
   * @param cells as many as the header has
   */
  public TextTable row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException("a row of " + cells.length + " cells does not fit");
    }
    rows.add(List.of(cells));
    return this;
  }

  /**
   * @param cells the first ones of a row; what is missing is empty
   */
  public TextTable row(List<String> cells) {
    String[] all = new String[rows.get(0).size()];
    Arrays.setAll(all, i -> i < cells.size() ? cells.get(i) : "");
    return row(all);
  }

  /** The lines, without trailing blanks. */
  public List<String> lines() {
    List<Integer> widths = new ArrayList<>(Collections.nCopies(rows.get(0).size(), 0));
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String blanks = " ".repeat(widths.get(i) - row.get(i).length());
      line.append(i == 0 ? row.get(i) + blanks : "  " + blanks + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
