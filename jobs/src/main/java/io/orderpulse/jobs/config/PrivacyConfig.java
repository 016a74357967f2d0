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
 * @param formerKeyId name of the secret before that one; null when it is not in use any more
 * @param formerSecret where that is
 */
public record PrivacyConfig(
    Mode mode, String keyId, SecretRef secret, String formerKeyId, SecretRef formerSecret)
    implements Serializable {

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

  /** {@code privacy.former-key-id}. */
  public static final Option<String> FORMER_KEY_ID =
      new Option<>(
          "privacy.former-key-id",
          OptionTypes.TEXT,
          null,
          "Name of the secret before this one. Set it for the 7 days after a change, so that places keep their keys meanwhile and no group of orders is cut in two.");

  /** {@code privacy.former-secret-file}. */
  public static final Option<SecretRef> FORMER_SECRET =
      SecretRef.option(
          "privacy.former-secret-file",
          "ORDERPULSE_PRIVACY_FORMER_SECRET",
          "Secret before this one. Needed while privacy.former-key-id is set.");

  static final OptionGroup GROUP =
      OptionGroup.of("Privacy border", MODE, KEY_ID, SECRET, FORMER_KEY_ID, FORMER_SECRET);

  /**
   * Reads the group and makes sure that there is a secret.
   *
   * @throws ConfigException when production has none, or it is unreadable or too short
   */
  public static PrivacyConfig from(Settings settings) {
    PrivacyConfig config =
        new PrivacyConfig(
            settings.get(MODE),
            settings.get(KEY_ID),
            settings.get(SECRET),
            settings.find(FORMER_KEY_ID).orElse(null),
            settings.get(FORMER_SECRET));
    config.resolve();
    if (config.isRotating()) {
      config.resolveFormer();
    }
    return config;
  }

  /** Whether the secret before this one is still in use. */
  public boolean isRotating() {
    return formerKeyId != null;
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

  /**
   * The secret before this one, found on the machine that calls this.
   *
   * @throws ConfigException when it is not there, too short, or has the name of the new one
   */
  public HashSecret resolveFormer() {
    String id = formerKeyId;
    if (id.equals(keyId)) {
      throw new ConfigException(
          "%s: both secrets are called '%s'; give the new one another name with %s"
              .formatted(FORMER_KEY_ID.key(), id, KEY_ID.key()));
    }
    try {
      return id.equals(HashSecret.DEVELOPMENT_ID)
          ? HashSecret.development()
          : HashSecret.choose(id, formerSecret.resolve(), true);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "%s: %s; set %s or the environment variable %s"
              .formatted(
                  FORMER_SECRET.key(),
                  e.getMessage(),
                  FORMER_SECRET.key(),
                  formerSecret.variable()),
          e);
    }
  }
}
