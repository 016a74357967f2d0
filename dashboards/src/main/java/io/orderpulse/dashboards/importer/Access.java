package io.orderpulse.dashboards.importer;

import java.nio.file.Path;

/**
 * Who we say we are, and whom we believe.
 *
 * @param apiKey as Elasticsearch prints it, encoded; null for none. Kibana takes the same key
 * @param caFile PEM file of authorities; null for those of the Java installation
 * @param insecure whether any certificate will do
 */
public record Access(String apiKey, Path caFile, boolean insecure) {

  /** No key, and the authorities of the Java installation. */
  public static final Access PLAIN = new Access(null, null, false);

  /** A file of authorities and no check at all exclude each other. */
  public Access {
    if (insecure && caFile != null) {
      throw new IllegalArgumentException("use a CA file or accept any certificate, not both");
    }
  }

  /** The key stays out of logs and messages. */
  @Override
  public String toString() {
    return "Access[" + (apiKey == null ? "no key" : "with key") + ", caFile=" + caFile + "]";
  }
}
