package io.orderpulse.cep.roster;

import java.util.Arrays;

/**
 * Which place of a roster belongs to which rule. Made of nothing but the rules' codes, so that
 * every subtask makes the same one of the same rules.
 *
 * @param id names the layout in state
 * @param codes codes of the rules and their shapes, sorted; the index is the place
 */
public record RosterLayout(int id, int[] codes) {

  /** The layout of some codes, which may come in any order. */
  public static RosterLayout of(int[] codes) {
    int[] sorted = codes.clone();
    Arrays.sort(sorted);
    return new RosterLayout(Arrays.hashCode(sorted), sorted);
  }

  /** The place of a code; negative when it has none. */
  public int place(int code) {
    return Arrays.binarySearch(codes, code);
  }

  int size() {
    return codes.length;
  }

  int words() {
    return Bits.words(codes.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RosterLayout that && Arrays.equals(codes, that.codes);
  }

  @Override
  public int hashCode() {
    return id;
  }
}
