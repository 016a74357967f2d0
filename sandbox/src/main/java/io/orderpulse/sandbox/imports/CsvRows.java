package io.orderpulse.sandbox.imports;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file of any size. */
final class CsvRows implements Rows {

  private final Path file;
  private final String sheet;
  private final Counting bytes;
  private final long size;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  /** Counts what was read, for the progress. */
  private static final class Counting extends FilterInputStream {
    private long count;

    private Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = super.read(to, from, length);
      count += Math.max(0, read);
      return read;
    }
  }

  CsvRows(Path file, Mapping mapping) {
    this.file = file;
    sheet = String.valueOf(file.getFileName());
    try {
      size = Math.max(1, Files.size(file));
      CsvEncoding encoding = CsvEncoding.of(file, mapping.charset());
      bytes = new Counting(Files.newInputStream(file));
      bytes.skipNBytes(encoding.mark());
      BufferedReader text = new BufferedReader(new InputStreamReader(bytes, encoding.charset()));
      CSVFormat format =
          CSVFormat.DEFAULT
              .builder()
              .setDelimiter(mapping.separator() == null ? guess(text) : mapping.separator())
              .setIgnoreEmptyLines(false)
              .get();
      parser = CSVParser.builder().setReader(text).setFormat(format).get();
      records = parser.iterator();
    } catch (IOException e) {
      throw new ImportException(file + ": can't be read: " + e, e);
    }
  }

  /** What stands most often in the first line. */
  private static char guess(BufferedReader text) throws IOException {
    int look = 1 << 13;
    text.mark(look);
    char[] head = new char[look];
    int read = Math.max(0, text.read(head, 0, look - 1));
    text.reset();
    String line = new String(head, 0, read).lines().findFirst().orElse("");
    char best = ',';
    for (char candidate : new char[] {'\t', ';'}) {
      long here = line.chars().filter(c -> c == candidate).count();
      char before = best;
      if (here > line.chars().filter(c -> c == before).count()) {
        best = candidate;
      }
    }
    return best;
  }

  @Override
  public SheetRow next() {
    long line = parser.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord record = records.next();
      List<CellValue> cells = new ArrayList<>(record.size());
      for (String value : record) {
        cells.add(value.indexOf('\uFFFD') >= 0 ? CellValue.broken(value) : CellValue.of(value));
      }
      return new SheetRow(sheet, line, cells);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new ImportException(
          "%s:%d: no CSV from here on (a quote that does not end?): %s"
              .formatted(file, line, e.getMessage()),
          e);
    }
  }

  @Override
  public double share() {
    return Math.min(1, (double) bytes.count / size);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new ImportException(file + ": can't be closed: " + e, e);
    }
  }
}
