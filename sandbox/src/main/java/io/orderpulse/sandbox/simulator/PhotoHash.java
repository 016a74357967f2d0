package io.orderpulse.sandbox.simulator;

/** The hash of a photo that nobody took: as long as a real one, another for another parcel. */
final class PhotoHash {

  private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
  private static final int WORDS = 4;

  private PhotoHash() {}

  /** 64 hexadecimal digits. */
  static String of(String waybill) {
    StringBuilder digits = new StringBuilder();
    long word = waybill.hashCode();
    for (int i = 0; i < WORDS; i++) {
      word = (word ^ word >>> 29) * SPREAD + i;
      String hex = Long.toHexString(word);
      digits.append("0".repeat(16 - hex.length())).append(hex);
    }
    return digits.toString();
  }
}
