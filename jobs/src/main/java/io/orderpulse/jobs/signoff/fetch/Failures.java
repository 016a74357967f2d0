package io.orderpulse.jobs.signoff.fetch;

import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** What goes wrong on the way, as reasons. */
final class Failures {

  private Failures() {}

  static FetchException of(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof FetchException known) {
        return known;
      }
      if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
        return new FetchException(FetchReason.TIMEOUT, "no whole photo in time", error);
      }
    }
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    return new FetchException(
        FetchReason.UNAVAILABLE, "no answer: " + cause.getClass().getSimpleName(), error);
  }
}
