package io.orderpulse.sandbox.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of one sheet of an xlsx file. Texts that cells share are in memory, rows are not. */
final class XlsxRows implements Rows {

  /** What shared texts may take unpacked, bytes: they are in memory, some twice as large. */
  private static final long MOST_TEXT = 160L << 20;

  private static final long MOST = 8L << 30;

  private final Path file;
  private final ReadableWorkbook workbook;
  private final String sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  XlsxRows(Path file, Mapping mapping) {
    this.file = file;
    checkSize(file);
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
    } catch (IOException | RuntimeException e) {
      throw broken(e);
    }
    try {
      Sheet chosen = choose(mapping.sheet());
      sheet = chosen.getName();
      stream = chosen.openStream();
      rows = stream.iterator();
    } catch (IOException e) {
      closeWorkbook();
      throw broken(e);
    } catch (RuntimeException e) {
      closeWorkbook();
      throw e;
    }
  }

  /** A few kilobytes may claim gigabytes. */
  private static void checkSize(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        boolean texts = entry.getName().endsWith("sharedStrings.xml");
        if (entry.getSize() > (texts ? MOST_TEXT : MOST)) {
          throw new ImportException(
              "%s: %s takes %d MB unpacked; save the sheet as .csv, which may have any size"
                  .formatted(file, entry.getName(), entry.getSize() >> 20));
        }
      }
    } catch (IOException e) {
      throw new ImportException(file + ": no complete .xlsx file: " + e.getMessage(), e);
    }
  }

  private Sheet choose(String wanted) {
    if (wanted == null) {
      return workbook.getFirstSheet();
    }
    return workbook
        .findSheet(wanted)
        .orElseThrow(
            () ->
                new ImportException(
                    "%s: no sheet '%s'; there are %s"
                        .formatted(
                            file, wanted, workbook.getSheets().map(Sheet::getName).toList())));
  }

  @Override
  public SheetRow next() {
    try {
      if (!rows.hasNext()) {
        return null;
      }
      Row row = rows.next();
      List<CellValue> cells = new ArrayList<>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(row.getOptionalCell(i).map(XlsxRows::value).orElse(CellValue.NOTHING));
      }
      return new SheetRow(sheet, row.getRowNum(), cells);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw broken(e);
    }
  }

  private static CellValue value(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> CellValue.of(cell.asNumber());
      case ERROR -> CellValue.broken(cell.getRawValue());
      case FORMULA -> formula(cell.getRawValue());
      case EMPTY -> CellValue.NOTHING;
      default -> CellValue.of(cell.getText());
    };
  }

  /** What a formula came to when the file was saved. */
  private static CellValue formula(String raw) {
    try {
      return raw == null ? CellValue.NOTHING : CellValue.of(new java.math.BigDecimal(raw));
    } catch (NumberFormatException e) {
      return CellValue.of(raw);
    }
  }

  private ImportException broken(Exception e) {
    return new ImportException(file + ": the file is damaged: " + e.getMessage(), e);
  }

  @Override
  public double share() {
    return -1;
  }

  @Override
  public void close() {
    stream.close();
    closeWorkbook();
  }

  private void closeWorkbook() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw broken(e);
    }
  }
}
