package io.orderpulse.cep.verdict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    return key.substring(0, keep) + "~" + digest(utf8);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, DIGEST_CHARS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
