package io.orderpulse.dashboards.importer;

/** A server would not, or could not. The message is one line: place, cause and cure. */
public final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ImportException(String message) {
    super(message.replaceAll("\\s+", " "));
  }

  ImportException(String message, Throwable cause) {
    super(message.replaceAll("\\s+", " "), cause);
  }
}
