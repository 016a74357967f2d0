package io.orderpulse.udfs.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 of personal values, cut to 128 bits: equal values have equal hashes, and nobody
 * without the secret can try all phones. Thread-safe.
 */
public final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final String prefix;
  private final Mac prototype;

  public KeyedHash(HashSecret secret) {
    prefix = secret.keyId() + ":";
    try {
      prototype = Mac.getInstance(ALGORITHM);
      prototype.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, e);
    }
  }

  /**
   * @param purpose keeps equal texts of different meaning apart, for example {@code phone}
   * @param value canonical form of what is hashed
   * @return {@code keyid:} and 22 characters of base64url
   */
  public String hash(String purpose, String value) {
    Mac mac = copy();
    mac.update(purpose.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] full = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    return prefix
        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, BYTES));
  }

  /** A keyed copy costs far less than setting the key again. */
  private Mac copy() {
    try {
      return (Mac) prototype.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java cannot copy " + ALGORITHM, e);
    }
  }
}
