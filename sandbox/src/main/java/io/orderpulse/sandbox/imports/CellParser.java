package io.orderpulse.sandbox.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Map;
import java.util.Set;

/** What stands in the cells of a row, as fields of an order. */
final class CellParser {

  private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1", "√", "✓");
  private static final Set<String> NO = Set.of("否", "n", "no", "false", "0", "×", "");
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400_000);

  /** Day 0 of spreadsheets, such that days from March 1900 on are right. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final int LONGEST_SHOWN = 40;

  private final Mapping mapping;
  private final Headers headers;

  CellParser(Mapping mapping, Headers headers) {
    this.mapping = mapping;
    this.headers = headers;
  }

  /** The cell of a column, its default when it is empty, and its text when values are mapped. */
  CellValue cell(SheetRow row, Column column) throws CellException {
    Integer at = headers.at().get(column);
    CellValue cell = at == null ? CellValue.NOTHING : row.cell(at);
    if (cell.broken()) {
      throw new CellException(
          row, column, "单元格有错误或乱码 / the cell holds an error or unreadable characters");
    }
    if (cell.isBlank()) {
      return CellValue.of(mapping.defaults().getOrDefault(column, ""));
    }
    String mapped = mapping.values().getOrDefault(column, Map.of()).get(Headers.plain(cell.text()));
    return mapped == null ? cell : CellValue.of(mapped);
  }

  /** A text; null when there is none and none is needed. */
  String text(SheetRow row, Column column) throws CellException {
    CellValue cell = cell(row, column);
    if (cell.isBlank()) {
      if (column.needed()) {
        throw new CellException(row, column, "为空 / is empty");
      }
      return null;
    }
    return column == Column.ADDRESS || column == Column.RECIPIENT || column == Column.PRODUCT
        ? cell.text()
        : cell.normal();
  }

  /** A whole number from 1. */
  long quantity(SheetRow row, Column column) throws CellException {
    BigDecimal number = decimal(row, column);
    if (number == null || number.signum() <= 0 || number.stripTrailingZeros().scale() > 0) {
      throw wrong(row, column, "不是正整数 / is no whole number from 1");
    }
    try {
      return number.longValueExact();
    } catch (ArithmeticException e) {
      throw wrong(row, column, "太大 / is too large");
    }
  }

  /** A number of 0 or more; null when there is none and none is needed. */
  BigDecimal decimal(SheetRow row, Column column) throws CellException {
    String text = text(row, column);
    if (text == null) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text.replaceAll("[,\\s¥$元]|CNY|RMB", ""));
      if (number.signum() >= 0 && number.precision() - number.scale() <= 15) {
        return number.scale() < 0 ? number.setScale(0) : number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong(row, column, "不是数字 / is no number of 0 or more");
  }

  /** A time, ms since the epoch; null when there is none and none is needed. */
  Long time(SheetRow row, Column column) throws CellException {
    CellValue cell = cell(row, column);
    BigDecimal serial = cell.number();
    if (serial != null && serial.signum() > 0 && serial.compareTo(LAST_DAY) <= 0) {
      long ms = serial.multiply(DAY).setScale(0, java.math.RoundingMode.HALF_UP).longValue();
      return millis(
          DAY_ZERO.atStartOfDay().plusNanos(ms % 1_000 * 1_000_000).plusSeconds(ms / 1_000));
    }
    String text = text(row, column);
    if (text == null) {
      return null;
    }
    for (DateTimeFormatter form : mapping.times()) {
      try {
        return millis(dateTime(form.parse(text)));
      } catch (DateTimeException e) {
        // the next form
      }
    }
    try {
      return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      throw wrong(row, column, "不是日期时间 / is no date or time; name its form under times");
    }
  }

  private static LocalDateTime dateTime(TemporalAccessor parsed) {
    LocalTime time = parsed.query(TemporalQueries.localTime());
    return LocalDate.from(parsed).atTime(time == null ? LocalTime.MIDNIGHT : time);
  }

  private long millis(LocalDateTime local) {
    return local.atZone(mapping.zone()).toInstant().toEpochMilli();
  }

  /** Yes or no; null for nothing. */
  Boolean flag(SheetRow row, Column column) throws CellException {
    String text = text(row, column);
    String plain = text == null ? "" : Headers.plain(text);
    if (YES.contains(plain)) {
      return true;
    }
    if (NO.contains(plain)) {
      return plain.isEmpty() ? null : false;
    }
    throw wrong(row, column, "既非是也非否 / is neither yes nor no");
  }

  private CellException wrong(SheetRow row, Column column, String what) throws CellException {
    String shown = cell(row, column).text();
    if (shown.length() > LONGEST_SHOWN) {
      shown = shown.substring(0, LONGEST_SHOWN) + "…";
    }
    return new CellException(row, column, (column.personal() ? "" : "'" + shown + "' ") + what);
  }
}
