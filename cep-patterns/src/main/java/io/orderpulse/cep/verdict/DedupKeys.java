package io.orderpulse.cep.verdict;

import io.orderpulse.events.Sha256;
import java.nio.charset.StandardCharsets;

/** Keeps dedup_key within the contract's 255 bytes. */
final class DedupKeys {

  private static final int MAX_BYTES = 255;
  private static final int DIGEST_CHARS = 32;

  private DedupKeys() {}

  /** The key itself, or when it is too long its beginning and a digest of the whole. */
  static String bounded(String key) {
    byte[] utf8 = key.getBytes(StandardCharsets.UTF_8);
    if (utf8.length <= MAX_BYTES) {
      return key;
    }
    int keep = key.length();
    while (key.substring(0, keep).getBytes(StandardCharsets.UTF_8).length
        > MAX_BYTES - DIGEST_CHARS - 1) {
      keep = key.offsetByCodePoints(keep, -1);
    }
    return key.substring(0, keep) + "~" + Sha256.hex(utf8).substring(0, DIGEST_CHARS);
  }
}
