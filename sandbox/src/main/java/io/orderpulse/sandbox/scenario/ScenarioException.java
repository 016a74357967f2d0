package io.orderpulse.sandbox.scenario;

/** A scenario file cannot be read; the message says where and why. */
public final class ScenarioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ScenarioException(String message) {
    super(message);
  }
}
