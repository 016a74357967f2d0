package io.orderpulse.udfs.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The secret of keyed hashes and the id by which its results are told from those of another one.
 *
 * @param keyId stands in front of every hash, 1 to 16 of {@code a-z 0-9 -}
 * @param bytes the secret, at least 16 bytes
 */
public record HashSecret(String keyId, byte[] bytes) {

  /** The key id of the secret that everybody knows; its hashes protect nobody. */
  public static final String DEVELOPMENT_ID = "dev";

  private static final int MIN_BYTES = 16;

  /** Checks both parts. */
  public HashSecret {
    if (!keyId.matches("[a-z0-9-]{1,16}")) {
      throw new IllegalArgumentException(
          "a key id has 1 to 16 of a-z, 0-9 and '-', not '" + keyId + "'");
    }
    if (bytes.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "the secret has %d bytes; it needs at least %d".formatted(bytes.length, MIN_BYTES));
    }
    bytes = bytes.clone();
  }

  /**
   * The secret to use.
   *
   * @param given the secret text of the installation; empty when there is none
   * @param production true refuses to go on without one
   * @throws IllegalArgumentException when there is none in production, it is too short, or its id
   *     is the development one
   */
  public static HashSecret choose(String keyId, Optional<String> given, boolean production) {
    if (given.isPresent()) {
      if (keyId.equals(DEVELOPMENT_ID)) {
        throw new IllegalArgumentException(
            "the key id 'dev' marks the development secret; name your own secret otherwise");
      }
      return new HashSecret(keyId, given.get().getBytes(StandardCharsets.UTF_8));
    }
    if (production) {
      throw new IllegalArgumentException(
          "production needs a secret for keyed hashes; without one anybody could compute them");
    }
    return development();
  }

  /** The published secret for development and tests. */
  public static HashSecret development() {
    return new HashSecret(
        DEVELOPMENT_ID,
        "orderpulse development secret, never in production".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The id only: a secret must not get into a log. */
  @Override
  public String toString() {
    return "HashSecret[" + keyId + "]";
  }
}
