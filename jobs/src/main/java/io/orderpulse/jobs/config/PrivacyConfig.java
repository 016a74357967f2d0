package io.orderpulse.jobs.config;

import io.orderpulse.udfs.privacy.HashSecret;
import java.io.Serializable;

/**
 * How personal data is hidden at the privacy border. Every job of an installation that makes keyed
 * hashes needs the same values.
 *
 * @param mode production refuses to run without a secret of its own
 * @param keyId stands in front of every keyed hash, so that hashes of two secrets are told apart
 * @param secret where the secret is
 */
public record PrivacyConfig(Mode mode, String keyId, SecretRef secret) implements Serializable {

  /** What kind of installation this is. */
  public enum Mode {
    /** Invented data: a published secret will do when there is none. */
    DEVELOPMENT,
    /** Data of real people. */
    PRODUCTION
  }

  /** {@code privacy.mode}. */
  public static final Option<Mode> MODE =
      new Option<>(
          "privacy.mode",
          OptionTypes.oneOf(Mode.class),
          Mode.DEVELOPMENT,
          "Production refuses to start without a secret. Development falls back to a published one, whose hashes begin with 'dev:'.");

  /** {@code privacy.key-id}. */
  public static final Option<String> KEY_ID =
      new Option<>(
          "privacy.key-id",
          OptionTypes.TEXT,
          "k1",
          "Name of the secret, in front of every keyed hash. Change it together with the secret.");

  /** {@code privacy.secret-file}. */
  public static final Option<SecretRef> SECRET =
      SecretRef.option(
          "privacy.secret-file",
          "ORDERPULSE_PRIVACY_SECRET",
          "Secret of the keyed hashes of phones and addresses, 16 bytes or more. Needed where the job is submitted and where it runs.");

  static final OptionGroup GROUP = OptionGroup.of("Privacy border", MODE, KEY_ID, SECRET);

  /**
   * Reads the group and makes sure that there is a secret.
   *
   * @throws ConfigException when production has none, or it is unreadable or too short
   */
  public static PrivacyConfig from(Settings settings) {
    PrivacyConfig config =
        new PrivacyConfig(settings.get(MODE), settings.get(KEY_ID), settings.get(SECRET));
    config.resolve();
    return config;
  }

  /** The secret, found on the machine that calls this. */
  public HashSecret resolve() {
    try {
      return HashSecret.choose(keyId, secret.resolve(), mode == Mode.PRODUCTION);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "%s: %s; set %s or the environment variable %s"
              .formatted(SECRET.key(), e.getMessage(), SECRET.key(), secret.variable()),
          e);
    }
  }
}
