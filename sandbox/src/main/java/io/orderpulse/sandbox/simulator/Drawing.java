package io.orderpulse.sandbox.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A version of a drawing, and the hash of what is on it. */
record Drawing(String id, String version, String sha256) {

  static Drawing of(String id, int version) {
    return new Drawing(id, "V" + version, sha256(id + "/" + version));
  }

  /** Changed without a new version number. */
  Drawing retouched() {
    return new Drawing(id, version, sha256(id + "/" + version + "/retouched"));
  }

  static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
