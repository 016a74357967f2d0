package io.orderpulse.sandbox.simulator;

import io.orderpulse.events.Sha256;
import java.nio.charset.StandardCharsets;

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
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
  }
}
