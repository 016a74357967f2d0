package io.orderpulse.sandbox.imports;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where each column stands in a file.
 *
 * @param at position from 0
 * @param names header as it stands there
 */
record Headers(Map<Column, Integer> at, Map<Column, String> names) {

  /**
   * Finds the columns by the header row.
   *
   * @throws ImportException naming the columns that are missing or stand there twice
   */
  static Headers find(Path file, Mapping mapping, SheetRow row) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String name = plain(row.cell(i).text());
      if (!name.isEmpty() && seen.put(name, i) != null) {
        seen.put(name, -1);
      }
    }
    Map<Column, Integer> at = new EnumMap<>(Column.class);
    Map<Column, String> names = new EnumMap<>(Column.class);
    mapping
        .columns()
        .forEach(
            (column, headers) -> {
              for (String header : headers) {
                Integer position = seen.get(plain(header));
                if (position != null && position < 0) {
                  throw new ImportException(
                      "%s: %s!%d: the header '%s' stands there twice; rename one"
                          .formatted(file, row.sheet(), row.number(), header));
                }
                if (position != null && at.putIfAbsent(column, position) == null) {
                  names.put(column, row.cell(position).text());
                }
              }
            });
    checkNeeded(file, mapping, row, at);
    return new Headers(at, names);
  }

  private static void checkNeeded(
      Path file, Mapping mapping, SheetRow row, Map<Column, Integer> at) {
    List<String> missing =
        mapping.columns().keySet().stream()
            .filter(column -> column.needed() && !at.containsKey(column))
            .filter(column -> !mapping.defaults().containsKey(column))
            .map(column -> column.wire() + " " + mapping.columns().get(column))
            .toList();
    if (!missing.isEmpty()) {
      throw new ImportException(
          "%s: %s!%d: headers are missing: %s; there are %s"
              .formatted(
                  file,
                  row.sheet(),
                  row.number(),
                  missing,
                  row.cells().stream().map(CellValue::text).filter(t -> !t.isEmpty()).toList()));
    }
  }

  /** Width, case and blanks make no difference between headers. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\uFEFF]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
