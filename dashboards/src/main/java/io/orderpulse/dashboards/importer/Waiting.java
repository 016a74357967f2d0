package io.orderpulse.dashboards.importer;

import io.orderpulse.dashboards.importer.Endpoint.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;

/** Asks a server until it is ready, for a bounded time. */
final class Waiting {

  private static final Set<Integer> NOT_YET = Set.of(404, 408, 429, 500, 502, 503, 504);
  private static final long PAUSE_MILLIS = 1_000;

  private final Duration longest;

  Waiting(Duration longest) {
    this.longest = longest;
  }

  /**
   * The first answer that is ready.
   *
   * @throws ImportException when the server refuses us, or the time is over
   */
  Answer await(Endpoint server, String path, Predicate<Answer> ready) {
    long end = System.nanoTime() + longest.toNanos();
    while (true) {
      String cause;
      try {
        Answer answer = server.get(path);
        if (answer.ok() && ready.test(answer)) {
          return answer;
        }
        if (!answer.ok() && !NOT_YET.contains(answer.status())) {
          throw new ImportException(
              "%s refuses us with %s: check the address and --api-key"
                  .formatted(server.where(), answer.reason()));
        }
        cause = answer.ok() ? "it is not ready" : answer.reason();
      } catch (IOException e) {
        cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      }
      if (System.nanoTime() - end > 0) {
        throw new ImportException(
            "%s was not ready within %s (%s): start it, or give it more time with --wait"
                .formatted(server.where(), longest, cause));
      }
      awaitPause();
    }
  }

  private static void awaitPause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ImportException("interrupted while waiting for a server", e);
    }
  }
}
