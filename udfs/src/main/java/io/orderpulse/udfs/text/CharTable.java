package io.orderpulse.udfs.text;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What becomes of each UTF-16 unit: compatibility form, lower case, simplified Chinese; worked out
 * once per JVM.
 */
final class CharTable {

  private static final int SIZE = 1 << 16;
  private static final String[] EXPANDED = new String[SIZE];
  private static final char[] SINGLE = new char[SIZE];

  static {
    for (int c = 0; c < SIZE; c++) {
      put((char) c);
    }
  }

  private CharTable() {}

  private static void put(char c) {
    SINGLE[c] = c;
    if (Character.isSurrogate(c)) {
      return;
    }
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    plain = plain.toLowerCase(Locale.ROOT);
    StringBuilder simple = new StringBuilder(plain.length());
    plain.chars().forEach(each -> simple.append(simplified((char) each)));
    if (simple.length() == 1) {
      SINGLE[c] = simple.charAt(0);
    } else {
      EXPANDED[c] = simple.toString();
    }
  }

  private static char simplified(char c) {
    if (!han(c) || c == '着') {
      return c;
    }
    String simple = ZhConverterUtil.toSimple(String.valueOf(c));
    return simple.length() == 1 ? simple.charAt(0) : c;
  }

  /** The one character it becomes; meaningless when {@link #expanded} is not null. */
  static char single(char c) {
    return SINGLE[c];
  }

  /** The characters it becomes when they are not exactly one, else null. */
  static String expanded(char c) {
    return EXPANDED[c];
  }

  /** Whether it is a Chinese character of the basic plane. */
  static boolean han(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF;
  }

  /** The whole text by this table, as lexicon entries are written. */
  static String convert(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (EXPANDED[c] == null) {
        out.append(SINGLE[c]);
      } else {
        out.append(EXPANDED[c]);
      }
    }
    return out.toString();
  }
}
