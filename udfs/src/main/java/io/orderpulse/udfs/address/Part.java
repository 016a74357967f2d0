package io.orderpulse.udfs.address;

/**
 * A part of a street address.
 *
 * @param kind what it is
 * @param text a name, or the number without its word
 */
record Part(Kind kind, String text) {

  /** What a part is, with the one word that it is written with. */
  enum Kind {
    /** A road, a village, an estate, a building by its name. */
    NAME(""),
    LANE("弄"),
    NUMBER("号"),
    BUILDING("栋"),
    UNIT("单元"),
    FLOOR("层"),
    ROOM("室"),
    PHASE("期"),
    AREA("区"),
    GROUP("组");

    final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  String canonical() {
    return text + kind.word;
  }
}
