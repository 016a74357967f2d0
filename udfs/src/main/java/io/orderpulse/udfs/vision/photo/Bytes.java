package io.orderpulse.udfs.vision.photo;

import java.nio.charset.StandardCharsets;

/** Numbers and names at places of a file. Past its end: {@link IndexOutOfBoundsException}. */
final class Bytes {

  private final byte[] bytes;

  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  int length() {
    return bytes.length;
  }

  int u8(int at) {
    return bytes[at] & 0xFF;
  }

  /** Big-endian. */
  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  /** Big-endian. */
  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /** Little-endian. */
  int little16(int at) {
    return u8(at) | u8(at + 1) << 8;
  }

  /** Little-endian. */
  int little24(int at) {
    return little16(at) | u8(at + 2) << 16;
  }

  /** Little-endian. */
  long little32(int at) {
    return little24(at) | (long) u8(at + 3) << 24;
  }

  boolean has(int at, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    if (at < 0 || at + wanted.length > bytes.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
