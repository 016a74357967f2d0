package io.orderpulse.sandbox.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads a mapping from YAML; each problem names the file and the key. */
public final class MappingReader {

  private static final Set<String> KEYS =
      Set.of(
          "source",
          "sheet",
          "header_row",
          "encoding",
          "separator",
          "zone",
          "times",
          "columns",
          "values",
          "defaults");
  private static final List<String> TIMES =
      List.of(
          "yyyy-M-d[ H:mm[:ss]]",
          "yyyy/M/d[ H:mm[:ss]]",
          "yyyy.M.d[ H:mm[:ss]]",
          "yyyy年M月d日[ H:mm[:ss]][ H时m分[s秒]]",
          "yyyyMMdd[ HH:mm[:ss]][HHmmss]");

  private final Path file;

  private MappingReader(Path file) {
    this.file = file;
  }

  /**
   * @throws ImportException naming file, key and what is wrong
   */
  static Mapping read(Path file) {
    return new MappingReader(file).mapping();
  }

  private Mapping mapping() {
    Map<String, Object> top = map("the mapping", load());
    top.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw wrong(key, "is none of " + KEYS.stream().sorted().toList());
            });
    Map<Column, List<String>> columns = new EnumMap<>(Column.class);
    each("columns", top, (column, value) -> columns.put(column, texts(column.wire(), value)));
    Map<Column, String> defaults = new EnumMap<>(Column.class);
    each("defaults", top, (column, value) -> defaults.put(column, String.valueOf(value)));
    Map<Column, Map<String, String>> values = new EnumMap<>(Column.class);
    each("values", top, (column, value) -> values.put(column, words(column, value)));
    for (Column column : Column.values()) {
      if (column.needed() && !columns.containsKey(column) && !defaults.containsKey(column)) {
        throw wrong("columns", column.wire() + " is missing: name its header, or a default");
      }
    }
    return new Mapping(
        text(top, "source", "import/" + name()),
        text(top, "sheet", null),
        headerRow(top.get("header_row")),
        charset(text(top, "encoding", "auto")),
        separator(text(top, "separator", null)),
        parsed("zone", text(top, "zone", "Asia/Shanghai"), ZoneId::of),
        texts("times", top.getOrDefault("times", TIMES)).stream()
            .map(form -> parsed("times", form, DateTimeFormatter::ofPattern))
            .toList(),
        columns,
        values,
        defaults);
  }

  private Object load() {
    try {
      return new Load(LoadSettings.builder().setLabel(file.toString()).build())
          .loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new ImportException("mapping " + file + " can't be read: " + e, e);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(m -> ":" + (m.getLine() + 1)).orElse("");
      throw new ImportException("%s%s: %s".formatted(file, line, e.getProblem()), e);
    } catch (YamlEngineException e) {
      throw new ImportException(
          file + ": not YAML: " + e.getMessage().lines().findFirst().orElse(""), e);
    }
  }

  private interface Entry {
    void take(Column column, Object value);
  }

  private void each(String key, Map<String, Object> top, Entry entry) {
    Object value = top.get(key);
    if (value != null) {
      map(key, value)
          .forEach(
              (name, content) ->
                  entry.take(
                      Column.of(name)
                          .orElseThrow(
                              () -> wrong(key + "." + name, "is none of " + Column.names())),
                      content));
    }
  }

  private Map<String, String> words(Column column, Object value) {
    Map<String, String> words = new LinkedHashMap<>();
    map("values." + column.wire(), value)
        .forEach((from, to) -> words.put(Headers.plain(from), String.valueOf(to)));
    return words;
  }

  private int headerRow(Object value) {
    if (value == null) {
      return 1;
    }
    if (value instanceof Integer number && number >= 1) {
      return number;
    }
    throw wrong("header_row", "is a number from 1, not '" + value + "'");
  }

  private Charset charset(String name) {
    try {
      return name.equals("auto")
          ? null
          : Charset.forName(name.equalsIgnoreCase("GBK") ? "GB18030" : name);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
      throw wrong("encoding", "'" + name + "' is none; auto, UTF-8 and GBK are");
    }
  }

  private Character separator(String text) {
    if (text == null) {
      return null;
    }
    if (text.length() != 1) {
      throw wrong("separator", "is one character, not '" + text + "'");
    }
    return text.charAt(0);
  }

  private <T> T parsed(String key, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw wrong(key, "'" + text + "': " + e.getMessage());
    }
  }

  private String name() {
    return String.valueOf(file.getFileName()).replaceAll("\\.[^.]*$", "");
  }

  private static String text(Map<String, Object> top, String key, String otherwise) {
    Object value = top.get(key);
    return value == null ? otherwise : String.valueOf(value);
  }

  private List<String> texts(String key, Object value) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list.stream().map(String::valueOf).toList();
    }
    if (value instanceof String text && !text.isBlank()) {
      return List.of(text);
    }
    throw wrong(key, "is a text or a list of texts");
  }

  private Map<String, Object> map(String key, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(key, "has keys and values");
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((name, content) -> copy.put(String.valueOf(name), content));
    return copy;
  }

  private ImportException wrong(String key, String what) {
    return new ImportException("%s: %s %s".formatted(file, key, what));
  }
}
