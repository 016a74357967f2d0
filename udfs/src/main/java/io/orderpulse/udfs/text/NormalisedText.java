package io.orderpulse.udfs.text;

import java.util.Arrays;

/**
 * A text as the matcher sees it, with the place each character came from. Punctuation is one of
 * {@code ，} (clause), {@code 。} (sentence), {@code ？} (question), {@code 、} (list). A buffer that
 * is used again for the next text: not thread-safe.
 */
public final class NormalisedText implements CharSequence {

  private static final int INITIAL = 256;

  char[] chars = new char[INITIAL];

  /** First code point of the original that became this character. */
  int[] from = new int[INITIAL];

  /** Behind the last code point of the original that became this character. */
  int[] to = new int[INITIAL];

  /** Ordinal of the clause a character is in; a space between long words begins one, too. */
  int[] clause = new int[INITIAL];

  /** Whether a space stood before the character. */
  boolean[] spaced = new boolean[INITIAL];

  /** Whether the character stands between quotation marks. */
  boolean[] quoted = new boolean[INITIAL];

  int length;
  boolean truncated;

  void clear() {
    length = 0;
    truncated = false;
  }

  void append(char c, int start, int end, boolean afterSpace, boolean inQuotes) {
    if (length == chars.length) {
      grow();
    }
    chars[length] = c;
    from[length] = start;
    to[length] = end;
    spaced[length] = afterSpace;
    quoted[length] = inQuotes;
    length++;
  }

  private void grow() {
    int size = chars.length * 2;
    chars = Arrays.copyOf(chars, size);
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    clause = Arrays.copyOf(clause, size);
    spaced = Arrays.copyOf(spaced, size);
    quoted = Arrays.copyOf(quoted, size);
  }

  /** Whether the character ends a clause. */
  boolean stop(int i) {
    char c = chars[i];
    return c == '，' || c == '。' || c == '？';
  }

  /** Whether another clause begins between the character and the one before it. */
  boolean begins(int i) {
    return i == 0 || stop(i - 1) || clause[i] != clause[i - 1];
  }

  /** Whether a space before the character divides clauses. */
  boolean softBreak(int i) {
    return i > 0 && clause[i] != clause[i - 1] && !stop(i - 1);
  }

  /** First character of the clause that the character is in. */
  int clauseStart(int i) {
    int at = i;
    while (at > 0 && clause[at - 1] == clause[i]) {
      at--;
    }
    return at;
  }

  /** Behind the last character of the clause, its punctuation not counted. */
  int clauseEnd(int i) {
    int at = i;
    while (at < length && clause[at] == clause[i] && !stop(at)) {
      at++;
    }
    return at;
  }

  /** First code point of the original text at this character. */
  public int originalStart(int i) {
    return from[i];
  }

  /** Behind the last code point of the original text at this character. */
  public int originalEnd(int i) {
    return to[i];
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int i) {
    return chars[i];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
