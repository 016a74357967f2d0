package io.orderpulse.udfs.text;

/** What characters other than letters mean for the division of a text. */
final class Punctuation {

  static final char LETTER = 'L';
  static final char NOTHING = 0;
  static final char QUOTE_OPEN = '“';
  static final char QUOTE_CLOSE = '”';

  private static final char[] KINDS = new char[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = work((char) c);
    }
  }

  private Punctuation() {}

  /**
   * {@link #LETTER}, {@link #NOTHING} for what is left out, a quotation mark, a space, a point
   * ({@code .}), or one of the punctuation characters of {@link NormalisedText}.
   */
  static char kind(char c) {
    return KINDS[c];
  }

  static int strength(char punctuation) {
    return switch (punctuation) {
      case '、' -> 0;
      case '，' -> 1;
      case '。' -> 2;
      default -> 3;
    };
  }

  private static char work(char c) {
    return switch (c) {
      case '，', ',', '；', ';', '\n', '\r', '（', '(', '）', ')', '|', '/', '～', '~', '—', '﹐', '﹔' ->
          '，';
      case '。', '！', '!', '…', '｡', '．', '﹒', '﹗', '‼' -> '。';
      case '？', '?', '﹖' -> '？';
      case '、', '﹑' -> '、';
      case '.' -> '.';
      case '“', '「', '『', '《' -> QUOTE_OPEN;
      case '”', '」', '』', '》' -> QUOTE_CLOSE;
      default -> other(c);
    };
  }

  private static char other(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (Character.isLetterOrDigit(c)) {
      return LETTER;
    }
    String expanded = CharTable.expanded(c);
    boolean symbolOfLetters = expanded != null && expanded.chars().anyMatch(Character::isLetter);
    boolean picture = Character.getType(c) == Character.OTHER_SYMBOL;
    return symbolOfLetters && !picture ? LETTER : NOTHING;
  }
}
