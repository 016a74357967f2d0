package io.orderpulse.udfs.text;

/**
 * Brings a text into the one form the lexicon is written in: compatibility forms, lower case,
 * simplified characters; without emoji, zero-width characters, quotation marks and HTML; three and
 * more of one character become one; spaces vanish, as people write {@code 漏 发}.
 *
 * <p>Never throws; the time is linear. Not thread-safe.
 */
public final class TextNormaliser {

  /** What is read of a text; the rest is left out. */
  public static final int MAX_CODE_POINTS = 20_000;

  private static final int COLLAPSE = 3;

  private final NormalisedText text = new NormalisedText();
  private int run;
  private boolean space;
  private boolean quotes;

  /** The buffer of this normaliser, valid until the next call. */
  public NormalisedText normalise(String original) {
    text.clear();
    run = 0;
    space = false;
    quotes = false;
    int codePoint = 0;
    for (int i = 0; i < original.length(); codePoint++) {
      if (codePoint == MAX_CODE_POINTS) {
        text.truncated = true;
        break;
      }
      char c = original.charAt(i);
      if (Character.isSurrogate(c)) {
        i += pair(original, i) ? 2 : 1;
        continue;
      }
      int skip = c == '<' || c == '&' ? Markup.length(original, i) : 0;
      if (skip > 0) {
        punctuation(Markup.breaks(original, i) ? '，' : ' ', codePoint);
        codePoint += skip - 1;
        i += skip;
        continue;
      }
      accept(c, codePoint);
      i++;
    }
    Clauses.number(text);
    return text;
  }

  /** Emoji and rare characters have pairs; nothing of the lexicon does. */
  private static boolean pair(String original, int i) {
    return Character.isHighSurrogate(original.charAt(i))
        && i + 1 < original.length()
        && Character.isLowSurrogate(original.charAt(i + 1));
  }

  private void accept(char c, int at) {
    char kind = Punctuation.kind(c);
    if (kind == Punctuation.LETTER) {
      String expanded = CharTable.expanded(c);
      if (expanded == null) {
        letter(CharTable.single(c), at);
      } else {
        for (int k = 0; k < expanded.length(); k++) {
          char each = expanded.charAt(k);
          if (Punctuation.kind(each) == Punctuation.LETTER) {
            letter(each, at);
          }
        }
      }
    } else if (kind == Punctuation.QUOTE_OPEN) {
      quotes = true;
    } else if (kind == Punctuation.QUOTE_CLOSE) {
      quotes = false;
    } else if (kind == '.') {
      point(at);
    } else if (kind != Punctuation.NOTHING) {
      punctuation(kind, at);
    }
  }

  private void letter(char c, int at) {
    int last = text.length - 1;
    boolean again = last >= 0 && text.chars[last] == c && (c < '0' || c > '9');
    run = again ? run + 1 : 1;
    if (run < COLLAPSE) {
      text.append(c, at, at + 1, space, quotes);
    } else {
      if (run == COLLAPSE) {
        text.length--;
      }
      text.to[text.length - 1] = at + 1;
    }
    space = false;
  }

  /** A point between digits belongs to a number. */
  private void point(int at) {
    int last = text.length - 1;
    boolean number = last >= 0 && text.chars[last] >= '0' && text.chars[last] <= '9';
    if (number) {
      text.append('.', at, at + 1, false, quotes);
      run = 1;
    } else {
      punctuation('。', at);
    }
  }

  /** Of several in a row the strongest stays. */
  private void punctuation(char kind, int at) {
    if (kind == ' ') {
      space = true;
      return;
    }
    run = 0;
    space = false;
    int last = text.length - 1;
    if (last < 0) {
      return;
    }
    if (text.stop(last) || text.chars[last] == '、') {
      if (Punctuation.strength(kind) > Punctuation.strength(text.chars[last])) {
        text.chars[last] = kind;
      }
      text.to[last] = at + 1;
    } else {
      text.append(kind, at, at + 1, false, quotes);
    }
  }
}
