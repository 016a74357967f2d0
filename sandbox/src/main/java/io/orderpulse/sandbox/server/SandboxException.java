package io.orderpulse.sandbox.server;

/** Something the user can act on. The message is one line: place, cause and cure. */
public final class SandboxException extends RuntimeException {

  /**
   * A failure without an underlying exception.
   *
   * @param message one line for the user
   */
  public SandboxException(String message) {
    super(message);
  }

  /**
   * A failure with its cause, which is shown with --debug only.
   *
   * @param message one line for the user
   * @param cause what happened underneath
   */
  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
