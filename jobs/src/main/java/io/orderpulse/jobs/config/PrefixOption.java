package io.orderpulse.jobs.config;

/**
 * A family of keys that is passed on as it is, such as the properties of the Kafka clients.
 *
 * @param prefix what the keys begin with, ending in a dot
 * @param description where the rest of the key and the value go
 */
public record PrefixOption(String prefix, String description) {

  /** Checks the prefix's form. */
  public PrefixOption {
    if (!prefix.endsWith(".")) {
      throw new IllegalArgumentException("a prefix ends in a dot: " + prefix);
    }
  }
}
