package io.orderpulse.jobs.intake;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The beginning of a refused record with everything hidden that could be somebody's. */
final class Excerpt {

  private static final int CHARACTERS = 200;

  /** Enough for as many characters, whether of four bytes or escaped as two units of UTF-16. */
  private static final int BYTES = CHARACTERS * 12;

  private static final Pattern ESCAPE = Pattern.compile("\\\\u[0-9A-Fa-f]{0,4}");
  private static final Set<UnicodeScript> CJK =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private Excerpt() {}

  /** The first 200 characters; digits, CJK, escapes of JSON and invalid UTF-8 as stars. */
  static String of(byte[] value) {
    byte[] head = Arrays.copyOf(value, Math.min(value.length, BYTES));
    String text = ESCAPE.matcher(new String(head, StandardCharsets.UTF_8)).replaceAll("*");
    return text.codePoints()
        .limit(CHARACTERS)
        .map(Excerpt::masked)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static int masked(int c) {
    boolean hide =
        c == 0xFFFD
            || Character.isDigit(c)
            || Character.getType(c) == Character.OTHER_NUMBER
            || CJK.contains(UnicodeScript.of(c));
    return hide ? '*' : c;
  }
}
