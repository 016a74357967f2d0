package io.orderpulse.sandbox.imports;

/** A cell that can't be used. */
final class CellException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SheetRow row;
  private final Column column;

  CellException(SheetRow row, Column column, String cause) {
    super(cause);
    this.row = row;
    this.column = column;
  }

  SheetRow row() {
    return row;
  }

  /** The column; null when it is about the whole row. */
  Column column() {
    return column;
  }
}
