package io.orderpulse.cep.template.compare;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Content of which only the meaning counts: not the order of keys, white space, full width or the
 * format of numbers (300, 300.0, "３００" and "300" are one).
 */
public final class CanonicalContent {

  private static final int MAX_DIFFS = 5;

  /** Longer digits are an id, not a number. */
  private static final int MAX_DIGITS = 40;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private CanonicalContent() {}

  /** Flat form: path of each scalar and its canonical text, sorted by path. */
  public static TreeMap<String, String> flatten(Object value) {
    TreeMap<String, String> out = new TreeMap<>();
    flatten("", value, out);
    return out;
  }

  private static void flatten(String path, Object value, Map<String, String> out) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> flatten(join(path, scalar(k)), v, out));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        flatten(path + "[" + i + "]", list.get(i), out);
      }
    } else {
      out.put(path, scalar(value));
    }
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static String scalar(Object value) {
    String normal = Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFKC).strip();
    String text = SPACE.matcher(normal).replaceAll(" ");
    String digits = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    if (digits.length() <= MAX_DIGITS && NUMBER.matcher(digits).matches()) {
      BigDecimal number = new BigDecimal(digits);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return text;
  }

  /** The first differences as {@code path: expected→actual}, for people. */
  public static String diff(Map<String, String> expected, Map<String, String> actual) {
    TreeSet<String> paths = new TreeSet<>(expected.keySet());
    paths.addAll(actual.keySet());
    List<String> parts = new ArrayList<>();
    for (String path : paths) {
      if (!Objects.equals(expected.get(path), actual.get(path))) {
        parts.add(
            (path.isEmpty() ? "" : path + ": ")
                + expected.getOrDefault(path, "—")
                + "→"
                + actual.getOrDefault(path, "—"));
      }
    }
    int more = parts.size() - MAX_DIFFS;
    return String.join("; ", parts.subList(0, Math.min(parts.size(), MAX_DIFFS)))
        + (more > 0 ? "; +" + more : "");
  }
}
