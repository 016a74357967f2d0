package io.orderpulse.sandbox.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The rows of a file, one after the other; only a few of them are in memory. */
interface Rows extends AutoCloseable {

  /**
   * @return the next row; null at the end
   * @throws ImportException when the file is broken there
   */
  SheetRow next();

  /** How much of the file is read, 0 to 1; negative when that can't be told. */
  double share();

  @Override
  void close();

  /** Opens a file by its first bytes, whatever its name says. */
  static Rows open(Path file, Mapping mapping) {
    byte[] head = new byte[8];
    try (var in = Files.newInputStream(file)) {
      int read = in.readNBytes(head, 0, head.length);
      if (read >= 4 && head[0] == 'P' && head[1] == 'K') {
        return new XlsxRows(file, mapping);
      }
      if (read >= 4 && (head[0] & 0xFF) == 0xD0 && (head[1] & 0xFF) == 0xCF) {
        throw new ImportException(
            file + ": an old or encrypted Excel file; save it as .xlsx or .csv without password");
      }
    } catch (IOException e) {
      throw new ImportException(file + ": can't be read: " + e, e);
    }
    if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw new ImportException(file + ": named .xlsx, yet it is none: is it complete?");
    }
    return new CsvRows(file, mapping);
  }
}
