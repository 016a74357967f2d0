package io.orderpulse.events.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Says whether bytes are UTF-8. The JSON parser lets over-long forms and encoded surrogates pass,
 * and takes UTF-16 for JSON too; both would come out as something else than was sent.
 */
final class Utf8 {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NOT_ASCII = 0x8080808080808080L;

  private Utf8() {}

  /** True for well-formed UTF-8 that does not start like UTF-16 or UTF-32. */
  static boolean valid(byte[] b) {
    int i = 0;
    while (i < b.length) {
      if (i + 8 <= b.length && ((long) LONGS.get(b, i) & NOT_ASCII) == 0) {
        i += 8;
        continue;
      }
      int length = sequence(b, i);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return b.length < 2 || (b[0] != 0 && b[1] != 0);
  }

  /** Length of the well-formed sequence that starts here, or 0. */
  private static int sequence(byte[] b, int i) {
    int first = b[i] & 0xff;
    if (first < 0x80) {
      return 1;
    } else if (first < 0xc2) {
      return 0;
    } else if (first < 0xe0) {
      return tail(b, i + 1, 0x80, 0xbf) ? 2 : 0;
    } else if (first < 0xf0) {
      int least = first == 0xe0 ? 0xa0 : 0x80;
      int most = first == 0xed ? 0x9f : 0xbf;
      return tail(b, i + 1, least, most) && tail(b, i + 2, 0x80, 0xbf) ? 3 : 0;
    } else if (first < 0xf5) {
      int least = first == 0xf0 ? 0x90 : 0x80;
      int most = first == 0xf4 ? 0x8f : 0xbf;
      return tail(b, i + 1, least, most) && tail(b, i + 2, 0x80, 0xbf) && tail(b, i + 3, 0x80, 0xbf)
          ? 4
          : 0;
    }
    return 0;
  }

  private static boolean tail(byte[] b, int i, int least, int most) {
    return i < b.length && (b[i] & 0xff) >= least && (b[i] & 0xff) <= most;
  }
}
