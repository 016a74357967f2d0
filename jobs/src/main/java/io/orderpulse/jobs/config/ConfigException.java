package io.orderpulse.jobs.config;

/** A configuration that cannot be used. The message is one line: place, key, cause and cure. */
public final class ConfigException extends RuntimeException {

  /**
   * @param message one line for the operator
   */
  public ConfigException(String message) {
    super(message);
  }

  /**
   * @param message one line for the operator
   * @param cause what was thrown underneath
   */
  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
