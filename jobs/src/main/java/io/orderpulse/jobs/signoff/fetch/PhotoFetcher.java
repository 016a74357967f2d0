package io.orderpulse.jobs.signoff.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fetches photos by {@code http:}, {@code https:}, {@code file:} and Flink's file systems, within
 * limits. What may pass is tried again after pauses of 0.5 s, 1 s, 2 s … Thread-safe; close it.
 */
public final class PhotoFetcher implements AutoCloseable {

  private static final int THREADS = 4;
  private static final long FIRST_PAUSE_MS = 500;
  private static final int MOST_DOUBLINGS = 6;

  private final FetchLimits limits;
  private final Runnable retried;
  private final ExecutorService executor;
  private final HttpPhotos web;
  private final FilePhotos files;

  /**
   * @param retried called for each attempt after the first, by any thread
   */
  public PhotoFetcher(FetchLimits limits, Runnable retried) {
    AtomicInteger number = new AtomicInteger();
    this.limits = limits;
    this.retried = retried;
    this.executor =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "photo-fetch-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.web = new HttpPhotos(limits, executor);
    this.files = new FilePhotos(limits);
  }

  /**
   * The bytes of a photo, or a {@link FetchException}; never waits.
   *
   * @param address as the carrier says
   */
  public CompletableFuture<byte[]> fetch(String address) {
    try {
      return attempt(new URI(address), 1);
    } catch (URISyntaxException e) {
      return CompletableFuture.failedFuture(
          new FetchException(FetchReason.BAD_ADDRESS, "no address of a photo", e));
    }
  }

  private CompletableFuture<byte[]> attempt(URI address, int number) {
    return once(address)
        .handle(
            (bytes, error) -> {
              if (error == null) {
                return CompletableFuture.completedFuture(bytes);
              }
              FetchException failure = Failures.of(error);
              if (!failure.reason().passing() || number >= limits.attempts()) {
                return CompletableFuture.<byte[]>failedFuture(failure);
              }
              retried.run();
              Executor later =
                  CompletableFuture.delayedExecutor(pause(number), TimeUnit.MILLISECONDS, executor);
              return CompletableFuture.supplyAsync(() -> attempt(address, number + 1), later)
                  .thenCompose(next -> next);
            })
        .thenCompose(next -> next);
  }

  private static long pause(int attempts) {
    return FIRST_PAUSE_MS << Math.min(attempts - 1, MOST_DOUBLINGS);
  }

  private CompletableFuture<byte[]> once(URI address) {
    String scheme = address.getScheme();
    if (scheme == null) {
      return CompletableFuture.failedFuture(
          new FetchException(FetchReason.BAD_ADDRESS, "an address without scheme"));
    }
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https" -> web.fetch(address);
      default ->
          CompletableFuture.supplyAsync(() -> files.fetch(address), executor)
              .orTimeout(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    };
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
