package io.orderpulse.dashboards.board;

/**
 * The same words in both languages; neither is empty.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {

  /** Refuses a missing translation. */
  public Words {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("words need both languages: '" + zh + "', '" + en + "'");
    }
  }

  /** Short for the constructor. */
  public static Words of(String zh, String en) {
    return new Words(zh, en);
  }

  /** In one of the languages. */
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
