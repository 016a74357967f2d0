package io.orderpulse.sandbox.imports;

import java.math.BigDecimal;
import java.text.Normalizer;

/**
 * What stands in a cell.
 *
 * @param text as it is shown, stripped; empty for nothing
 * @param number of a cell that holds one, as spreadsheets keep dates too; else null
 * @param broken whether the sheet itself shows an error there
 */
record CellValue(String text, BigDecimal number, boolean broken) {

  static final CellValue NOTHING = new CellValue("", null, false);

  static CellValue of(String text) {
    String stripped = text == null ? "" : text.strip();
    return stripped.isEmpty() ? NOTHING : new CellValue(stripped, null, false);
  }

  /** Long numbers keep all of their digits: order numbers are numbers to a spreadsheet. */
  static CellValue of(BigDecimal number) {
    return new CellValue(plain(number), number, false);
  }

  static CellValue broken(String shown) {
    return new CellValue(shown, null, true);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  /** The text with full-width digits and letters as plain ones, for everything but prose. */
  String normal() {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
