package io.orderpulse.events.flink;

/**
 * One instance of texts that come with every event, such as types and sources, so that state on the
 * heap does not hold thousands of each. Holds a fixed number; a text that loses its place to
 * another is merely not shared. Safe for any thread without locks, as texts are immutable.
 */
final class SharedTexts {

  private static final String[] TEXTS = new String[1 << 10];

  private SharedTexts() {}

  /** The text, or another instance of the same. */
  static String of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ hash >>> 16) & TEXTS.length - 1;
    String known = TEXTS[place];
    if (text.equals(known)) {
      return known;
    }
    TEXTS[place] = text;
    return text;
  }
}
