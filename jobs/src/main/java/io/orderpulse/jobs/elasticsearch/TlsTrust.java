package io.orderpulse.jobs.elasticsearch;

import java.io.Serializable;
import java.util.Locale;

/**
 * Whose certificates are trusted; at most one of the three, none means those of the JVM.
 *
 * @param caFile PEM file of authorities; null when unused
 * @param fingerprint SHA-256 of an authority, 64 hexadecimal digits in lower case; null when unused
 * @param insecure whether any certificate will do
 */
public record TlsTrust(String caFile, String fingerprint, boolean insecure)
    implements Serializable {

  /** The authorities of the Java installation. */
  public static final TlsTrust DEFAULT = new TlsTrust(null, null, false);

  /** Accepts the fingerprint with colons or without, in either case. */
  public TlsTrust {
    if (fingerprint != null) {
      fingerprint = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
      if (!fingerprint.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("is not a SHA-256 of 64 hexadecimal digits");
      }
    }
  }
}
