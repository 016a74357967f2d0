package io.orderpulse.sandbox.report;

/** A report could not be made. The message is one line: place, cause and cure. */
public final class ReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ReportException(String message) {
    super(message.replaceAll("\\s+", " "));
  }
}
