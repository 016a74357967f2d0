package io.orderpulse.sandbox.imports;

/**
 * Why an order of a file was not imported.
 *
 * @param file its name
 * @param sheet name of the sheet
 * @param row number as people count
 * @param column letters and header, as {@code F 数量}; empty when it is about the whole row
 * @param cause in words, Chinese and English; nothing personal
 */
public record RowError(String file, String sheet, long row, String column, String cause) {

  @Override
  public String toString() {
    String at = column.isEmpty() ? "" : " 列 " + column;
    return "%s: %s 第%d行%s: %s".formatted(file, sheet, row, at, cause);
  }
}
