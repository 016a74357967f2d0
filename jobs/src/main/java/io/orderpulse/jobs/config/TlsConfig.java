package io.orderpulse.jobs.config;

import io.orderpulse.jobs.elasticsearch.TlsTrust;

/** Which certificate of an https Elasticsearch is trusted. */
public final class TlsConfig {

  /** {@code elasticsearch.tls.ca-file}. */
  public static final Option<String> CA_FILE =
      new Option<>(
          "elasticsearch.tls.ca-file",
          OptionTypes.TEXT,
          null,
          "PEM file with the authorities to trust. Unset: those of the Java installation.");

  /** {@code elasticsearch.tls.fingerprint}. */
  public static final Option<String> FINGERPRINT =
      new Option<>(
          "elasticsearch.tls.fingerprint",
          OptionTypes.TEXT,
          null,
          "SHA-256 of the authority to trust, hexadecimal, as Elasticsearch prints it at first start.");

  /** {@code elasticsearch.tls.insecure}. */
  public static final Option<Boolean> INSECURE =
      new Option<>(
          "elasticsearch.tls.insecure",
          OptionTypes.BOOLEAN,
          false,
          "Accept any certificate. Never in production: nobody then knows who answers.");

  static final OptionGroup GROUP =
      OptionGroup.of("Elasticsearch TLS", CA_FILE, FINGERPRINT, INSECURE);

  private TlsConfig() {}

  /** Reads the group; at most one of the three may be used. */
  static TlsTrust from(Settings settings) {
    String caFile = settings.find(CA_FILE).orElse(null);
    String fingerprint = settings.find(FINGERPRINT).orElse(null);
    boolean insecure = settings.get(INSECURE);
    int used = (caFile == null ? 0 : 1) + (fingerprint == null ? 0 : 1) + (insecure ? 1 : 0);
    if (used > 1) {
      throw new ConfigException(
          "%s: use only one of %s, %s and %s"
              .formatted(
                  settings.place(caFile == null ? FINGERPRINT : CA_FILE),
                  CA_FILE.key(),
                  FINGERPRINT.key(),
                  INSECURE.key()));
    }
    try {
      return new TlsTrust(caFile, fingerprint, insecure);
    } catch (IllegalArgumentException e) {
      throw new ConfigException(
          "%s: %s: %s".formatted(settings.place(FINGERPRINT), FINGERPRINT.key(), e.getMessage()),
          e);
    }
  }
}
