package io.orderpulse.cep.roster;

/** Sets of places, 64 to a word. */
final class Bits {

  private static final int WORD = 64;

  private Bits() {}

  /** How many words hold so many places. */
  static int words(int places) {
    return (places + WORD - 1) / WORD;
  }

  static boolean has(long[] bits, int place) {
    return (bits[place / WORD] & 1L << place) != 0;
  }

  static void add(long[] bits, int place) {
    bits[place / WORD] |= 1L << place;
  }

  static void remove(long[] bits, int place) {
    bits[place / WORD] &= ~(1L << place);
  }

  static void addAll(long[] bits, long[] others) {
    for (int w = 0; w < bits.length; w++) {
      bits[w] |= others[w];
    }
  }

  static boolean isEmpty(long[] bits) {
    for (long word : bits) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** The first place from another on, or -1. */
  static int next(long[] bits, int from) {
    for (int w = from / WORD; w < bits.length; w++) {
      long word = w == from / WORD ? bits[w] & -1L << from : bits[w];
      if (word != 0) {
        return w * WORD + Long.numberOfTrailingZeros(word);
      }
    }
    return -1;
  }
}
