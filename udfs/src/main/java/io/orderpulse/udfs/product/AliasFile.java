package io.orderpulse.udfs.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the text of a table of names and says what is wrong with it. */
final class AliasFile {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.-]{1,32}");
  private static final String BRAND = "brand ";
  private static final String VERSION_WORD = "version ";

  private final List<String> problems = new ArrayList<>();
  private final List<List<String>> brands = new ArrayList<>();
  private final List<AliasLine> lines = new ArrayList<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private String version;

  private AliasFile() {}

  static AliasTable parse(String text, String hash) throws AliasException {
    AliasFile file = new AliasFile();
    String[] all = text.split("\r?\n");
    for (int i = 0; i < all.length; i++) {
      String line = all[i].strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        file.line(i + 1, line);
      }
    }
    if (file.version == null) {
      file.problems.add("line 1: there is no version; begin with 'version 2026-02-14.1'");
    }
    if (!file.problems.isEmpty()) {
      throw new AliasException(file.problems);
    }
    return new AliasTable(file.version, hash, file.brands, file.lines);
  }

  private void line(int number, String line) {
    if (line.startsWith(VERSION_WORD)) {
      version(number, line.substring(VERSION_WORD.length()).strip());
    } else if (line.startsWith(BRAND)) {
      brands.add(fields(number, line.substring(BRAND.length())));
    } else {
      product(number, fields(number, line));
    }
  }

  private void version(int number, String text) {
    if (version != null) {
      problem(number, "a second version");
    } else if (!VERSION.matcher(text).matches()) {
      problem(number, "a version has 1 to 32 letters, digits, points and hyphens");
    }
    version = text;
  }

  private void product(int number, List<String> fields) {
    String code = fields.get(0);
    if (!CODE.matcher(code).matches()) {
      problem(number, "'%s' is no code: letters, digits, '.', '_' and '-'".formatted(code));
    }
    Integer before = codes.putIfAbsent(code, number);
    if (before != null) {
      problem(number, "code %s is that of line %d already".formatted(code, before));
    }
    lines.add(new AliasLine(code, fields.subList(1, fields.size())));
  }

  private List<String> fields(int number, String text) {
    List<String> fields = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    if (fields.stream().anyMatch(String::isEmpty)) {
      problem(number, "an empty name between two bars, or at the end");
    }
    return fields;
  }

  private void problem(int number, String what) {
    problems.add("line " + number + ": " + what);
  }
}
