package io.orderpulse.jobs.intake;

/** Reads texts out of Flink's binary form: seven bits a byte, the lowest first. */
final class FlinkText {

  private FlinkText() {}

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int character = 0;
    int shift = 0;
    for (byte b : bytes) {
      character |= (b & 0x7F) << shift;
      shift += 7;
      if (b >= 0 || shift > 14) {
        text.append((char) character);
        character = 0;
        shift = 0;
      }
    }
    return text.toString();
  }
}
