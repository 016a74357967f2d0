package io.orderpulse.jobs.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Wakes a waiting reader a few times a second, so that its watermark can move without records. */
final class Ticker implements AutoCloseable {

  /** Time between two ticks, real ms. */
  static final long PERIOD_MS = 200;

  private final AtomicReference<CompletableFuture<Void>> waiting =
      new AtomicReference<>(CompletableFuture.completedFuture(null));
  private final ScheduledExecutorService executor;
  private CompletableFuture<Void> hooked;

  Ticker(String name) {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  void start() {
    executor.scheduleWithFixedDelay(this::wake, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
  }

  /** Completes with the given future or at the next tick, whichever comes first. */
  CompletableFuture<Void> untilTickOr(CompletableFuture<Void> available) {
    if (available.isDone()) {
      return available;
    }
    if (waiting.get().isDone()) {
      waiting.set(new CompletableFuture<>());
    }
    // The future stays the same for as long as the silence lasts: hang on to it only once.
    if (available != hooked) {
      hooked = available;
      available.thenRun(this::wake);
    }
    return available.isDone() ? available : waiting.get();
  }

  private void wake() {
    waiting.get().complete(null);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
