package io.orderpulse.jobs.index;

/** Elasticsearch could not be made ready. The message is one line: place, cause and cure. */
public final class IndexSetupException extends RuntimeException {

  IndexSetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
