package io.orderpulse.udfs.text;

/** HTML in texts: tags and entities, as far as shops leave them in reviews. */
final class Markup {

  private static final int LONGEST_TAG = 200;
  private static final int LONGEST_ENTITY = 10;

  private Markup() {}

  /** How many UTF-16 units of markup begin at the position, 0 when none. */
  static int length(String text, int at) {
    return text.charAt(at) == '<' ? tag(text, at) : entity(text, at);
  }

  /** Whether the markup there divides the text around it: a tag of a block, a line break. */
  static boolean breaks(String text, int at) {
    return text.startsWith("<br", at)
        || text.startsWith("<p", at)
        || text.startsWith("</p", at)
        || text.startsWith("<div", at)
        || text.startsWith("</div", at)
        || text.startsWith("<li", at);
  }

  private static int tag(String text, int at) {
    if (at + 1 >= text.length() || !opens(text.charAt(at + 1))) {
      return 0;
    }
    int limit = Math.min(text.length(), at + LONGEST_TAG);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1 - at;
      }
      // Positions count code points; a tag with pairs in it is not worth the trouble.
      if (c == '<' || Character.isSurrogate(c)) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean opens(char c) {
    return c == '/' || c == '!' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static int entity(String text, int at) {
    int limit = Math.min(text.length(), at + LONGEST_ENTITY);
    for (int i = at + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == ';') {
        return i > at + 1 ? i + 1 - at : 0;
      }
      if (c > 0x7F || !Character.isLetterOrDigit(c) && c != '#') {
        return 0;
      }
    }
    return 0;
  }
}
