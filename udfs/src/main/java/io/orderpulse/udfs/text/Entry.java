package io.orderpulse.udfs.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads one entry of a lexicon: {@code 包装…4(破|烂|<坏>)了?}.
 *
 * <pre>
 *  甲乙        these characters           (甲|乙)   either
 *  甲?  (甲)?  may be missing             <名>      a word of the class
 *  …          up to 8 characters within the clause, none of them what 隔断 names
 *  …5         up to 5 characters within the clause, whatever they are
 *  ，…  ，…5    up to 12 (5) characters, at most one punctuation mark among them
 *  ^  $        begin and end of a clause
 * </pre>
 */
final class Entry {

  private static final int NEAR = 8;
  private static final int FAR = 12;
  private static final int MOST = 30;
  private static final int DEEPEST = 8;

  /** A piece of an entry. */
  sealed interface Piece {}

  /** One character, as it is. */
  record Letter(String character) implements Piece {}

  /** A word of the class. */
  record ClassWord(String name) implements Piece {}

  /** One of several; an empty one stands for nothing. */
  record Choice(List<List<Piece>> options) implements Piece {}

  /** Up to so many characters; over a punctuation mark when crossing, over 隔断 when free. */
  record Gap(int most, boolean crossing, boolean free) implements Piece {}

  private final String text;
  private final List<Piece> pieces;
  private final boolean atStart;
  private final boolean atEnd;
  private int at;
  private int depth;

  private Entry(String entry) {
    atStart = entry.startsWith("^");
    atEnd = entry.endsWith("$");
    text = entry.substring(atStart ? 1 : 0, entry.length() - (atEnd ? 1 : 0));
    pieces = sequence();
    if (at < text.length()) {
      throw new IllegalArgumentException("'%c' closes nothing".formatted(text.charAt(at)));
    }
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("an entry needs a word");
    }
    if (pieces.get(0) instanceof Gap || pieces.get(pieces.size() - 1) instanceof Gap) {
      throw new IllegalArgumentException("a gap stands between two words");
    }
  }

  /**
   * @throws IllegalArgumentException with what is wrong
   */
  static Entry read(String text) {
    return new Entry(text);
  }

  List<Piece> pieces() {
    return pieces;
  }

  boolean atStart() {
    return atStart;
  }

  boolean atEnd() {
    return atEnd;
  }

  private List<Piece> sequence() {
    List<Piece> read = new ArrayList<>();
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      Piece piece = next();
      boolean optional = at < text.length() && text.charAt(at) == '?';
      if (optional) {
        at++;
        piece = new Choice(List.of(List.of(piece), List.of()));
      }
      read.add(piece);
    }
    return read;
  }

  private Piece next() {
    char c = text.charAt(at);
    return switch (c) {
      case '(' -> choice();
      case '<' -> className();
      case '…' -> gap(false, 1);
      case '，' -> gap(true, 2);
      case '>', '?', '^', '$' ->
          throw new IllegalArgumentException("'%c' can't stand there".formatted(c));
      default -> {
        at++;
        yield new Letter(CharTable.convert(String.valueOf(c)));
      }
    };
  }

  private Piece choice() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("more than %d brackets in brackets".formatted(DEEPEST));
    }
    List<List<Piece>> options = new ArrayList<>();
    do {
      at++;
      options.add(sequence());
    } while (at < text.length() && text.charAt(at) == '|');
    if (at >= text.length()) {
      throw new IllegalArgumentException("'(' is never closed");
    }
    at++;
    depth--;
    return new Choice(options);
  }

  private Piece className() {
    int close = text.indexOf('>', at);
    if (close <= at + 1) {
      throw new IllegalArgumentException("'<' needs a name and '>'");
    }
    String name = text.substring(at + 1, close);
    at = close + 1;
    return new ClassWord(name);
  }

  private Piece gap(boolean crossing, int length) {
    if (crossing && !text.startsWith("，…", at)) {
      throw new IllegalArgumentException("'，' is only written before '…'");
    }
    at += length;
    int from = at;
    while (at < text.length() && Character.isDigit(text.charAt(at)) && at - from < 3) {
      at++;
    }
    int most = at > from ? Integer.parseInt(text.substring(from, at)) : crossing ? FAR : NEAR;
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException("a gap has 1 to %d characters".formatted(MOST));
    }
    return new Gap(most, crossing, crossing || at > from);
  }
}
