package io.orderpulse.sandbox.imports;

import java.util.List;

/**
 * A row as it stands in a file.
 *
 * @param sheet name of the sheet; of the file when it has none
 * @param number as people count, from 1; of CSV files the line where the row begins
 * @param cells by column; shorter than others when the last ones are empty
 */
record SheetRow(String sheet, long number, List<CellValue> cells) {

  CellValue cell(int column) {
    return column < cells.size() ? cells.get(column) : CellValue.NOTHING;
  }

  boolean isBlank() {
    return cells.stream().allMatch(CellValue::isBlank);
  }

  /** The column as spreadsheets name it: A, B … Z, AA. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int left = column; left >= 0; left = left / 26 - 1) {
      letters.insert(0, (char) ('A' + left % 26));
    }
    return letters.toString();
  }
}
