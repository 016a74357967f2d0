package io.orderpulse.udfs.content;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The content of a policy in one form, so that formatting, order of keys, full width and the way a
 * number is written make no difference: {@code "３００"}, {@code 300} and {@code 300.0} are equal. The
 * order of a list does make one.
 */
public final class CanonicalContent {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:0|[1-9][0-9]{0,29}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,9})(?:\\.[0-9]{1,30})?");

  private CanonicalContent() {}

  /** The canonical JSON text of a tree of maps, lists, texts, numbers and flags. */
  public static String text(Object tree) {
    StringBuilder out = new StringBuilder();
    write(out, tree);
    return out.toString();
  }

  /** SHA-256 of the canonical text, hex in lower case. */
  public static String sha256(Object tree) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text(tree).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  /** The children of a map by canonical name, sorted. */
  static Map<String, Object> sorted(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((name, value) -> sorted.put(plain(name.toString()), value));
    return sorted;
  }

  /** A value that is neither map nor list, as people and hashes see it. */
  static String scalar(Object value) {
    if (value instanceof Number n) {
      return number(new BigDecimal(n.toString()));
    }
    if (value instanceof String s) {
      String text = plain(s);
      return NUMBER.matcher(text).matches() ? number(new BigDecimal(text.replace(",", ""))) : text;
    }
    return String.valueOf(value);
  }

  private static void write(StringBuilder out, Object value) {
    if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<String, Object> e : sorted(map).entrySet()) {
        quote(out.append(separator), e.getKey());
        write(out.append(':'), e.getValue());
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String separator = "[";
      for (Object item : list) {
        write(out.append(separator), item);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else {
      quote(out, scalar(value));
    }
  }

  private static void quote(StringBuilder out, String text) {
    out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private static String plain(String text) {
    String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return SPACES.matcher(compatible).replaceAll(" ").strip();
  }

  private static String number(BigDecimal n) {
    return n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString();
  }
}
