package io.orderpulse.sandbox.imports;

/** A file or mapping that can't be used at all; the message says where, why and what helps. */
public final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportException(String message) {
    super(message);
  }

  ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
