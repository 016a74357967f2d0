package io.orderpulse.udfs.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie.IHit;
import io.orderpulse.udfs.text.WordSets.Word;
import java.util.Arrays;

/** Where the words of the lexicon are in one text. Used again for the next: not thread-safe. */
final class Occurrences implements IHit<Word> {

  private static final int NONE = -1;
  private static final int INITIAL = 256;

  private final Lexicon lexicon;
  private final int[] seen;
  private int round;

  int[] start = new int[INITIAL];
  int[] end = new int[INITIAL];
  Word[] word = new Word[INITIAL];
  int count;

  private int[] firstAt = new int[INITIAL];
  private int[] nextAt = new int[INITIAL];
  private int[] firstEnding = new int[INITIAL];
  private int[] nextEnding = new int[INITIAL];
  private int roles;

  Occurrences(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.seen = new int[lexicon.sets];
  }

  void find(NormalisedText text) {
    count = 0;
    roles = 0;
    round++;
    int positions = text.length + 1;
    if (firstAt.length < positions) {
      firstAt = new int[positions * 2];
      firstEnding = new int[positions * 2];
    }
    Arrays.fill(firstAt, 0, positions, NONE);
    Arrays.fill(firstEnding, 0, positions, NONE);
    lexicon.automaton.parseText(text, this);
    Numbers.find(text, this, lexicon.number);
  }

  @Override
  public void hit(int begin, int stop, Word found) {
    if (count == start.length) {
      grow();
    }
    start[count] = begin;
    end[count] = stop;
    word[count] = found;
    nextAt[count] = firstAt[begin];
    firstAt[begin] = count;
    nextEnding[count] = firstEnding[stop];
    firstEnding[stop] = count;
    for (int set : found.sets()) {
      seen[set] = round;
    }
    roles |= found.roles();
    count++;
  }

  private void grow() {
    int size = start.length * 2;
    start = Arrays.copyOf(start, size);
    end = Arrays.copyOf(end, size);
    word = Arrays.copyOf(word, size);
    nextAt = Arrays.copyOf(nextAt, size);
    nextEnding = Arrays.copyOf(nextEnding, size);
  }

  /** Whether a word of the set is anywhere in the text. */
  boolean has(int set) {
    return seen[set] == round;
  }

  /** Whether a word with the role is anywhere in the text. */
  boolean has(Role role) {
    return (roles & role.bit()) != 0;
  }

  /** The first word that begins at the position, or -1. */
  int first(int at) {
    return firstAt[at];
  }

  /** The next word that begins where this one does, or -1. */
  int next(int o) {
    return nextAt[o];
  }

  /** Whether the word is in the set. */
  boolean in(int o, int set) {
    for (int each : word[o].sets()) {
      if (each == set) {
        return true;
      }
    }
    return false;
  }

  /** The longest word with one of the roles that ends at the position; its index or -1. */
  int ending(int at, int roleBits) {
    int best = NONE;
    for (int o = firstEnding[at]; o != NONE; o = nextEnding[o]) {
      if ((word[o].roles() & roleBits) != 0 && (best == NONE || start[o] < start[best])) {
        best = o;
      }
    }
    return best;
  }

  /** The longest word with the role that begins at the position; its index or -1. */
  int beginning(int at, int roleBits) {
    int best = NONE;
    for (int o = firstAt[at]; o != NONE; o = nextAt[o]) {
      if ((word[o].roles() & roleBits) != 0 && (best == NONE || end[o] > end[best])) {
        best = o;
      }
    }
    return best;
  }

  /** The last word with the role within the range of characters; its index or -1. */
  int lastWithin(Role role, int from, int to) {
    if (!has(role)) {
      return NONE;
    }
    int best = NONE;
    for (int o = 0; o < count; o++) {
      if (word[o].is(role)
          && start[o] >= from
          && end[o] <= to
          && (best == NONE || start[o] > start[best])) {
        best = o;
      }
    }
    return best;
  }

  /** Whether a word with the role covers the range of characters and more. */
  boolean covered(Role role, int from, int to) {
    if (!has(role)) {
      return false;
    }
    for (int o = 0; o < count; o++) {
      if (word[o].is(role) && start[o] <= from && end[o] >= to && end[o] - start[o] > to - from) {
        return true;
      }
    }
    return false;
  }
}
