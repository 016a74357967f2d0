package io.orderpulse.jobs.signoff;

import io.orderpulse.udfs.vision.photo.PhotoException;
import io.orderpulse.udfs.vision.photo.PhotoLimits;
import io.orderpulse.udfs.vision.signoff.SignoffReader;
import io.orderpulse.udfs.vision.signoff.SignoffReading;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one reader of a job in a TaskManager: all slots share its models and its threads, so that
 * memory does not grow with slots. Loaded by the first that asks, closed by the last.
 */
final class SharedReader {

  private static final Logger LOG = LoggerFactory.getLogger(SharedReader.class);
  private static final long LONGEST_READING_S = 30;

  private static SharedReader current;

  private final SignoffReader reader;
  private final ExecutorService threads;
  private int users;

  private SharedReader(PhotoLimits limits, int readers) {
    reader = new SignoffReader(limits);
    threads =
        Executors.newFixedThreadPool(
            readers,
            task -> {
              Thread thread = new Thread(task, "signoff-reader");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** To be given {@link #release back}. */
  static synchronized SharedReader acquire(PhotoLimits limits, int readers) {
    if (current == null) {
      current = new SharedReader(limits, readers);
    }
    current.users++;
    return current;
  }

  /** Reads on one of the shared threads; a {@link PhotoException} is the cause of the failure. */
  CompletableFuture<SignoffReading> read(byte[] bytes) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return reader.read(bytes);
          } catch (PhotoException e) {
            throw new CompletionException(e);
          }
        },
        threads);
  }

  void release() {
    synchronized (SharedReader.class) {
      if (--users == 0) {
        current = null;
        close();
      }
    }
  }

  /** Models must not go while they run: then the JVM would. */
  private void close() {
    threads.shutdownNow();
    boolean interrupted = false;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_READING_S);
    while (!threads.isTerminated() && System.nanoTime() < deadline) {
      try {
        threads.awaitTermination(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) { // a cancelled task is interrupted again and again
        interrupted = true;
      }
    }
    if (threads.isTerminated()) {
      reader.close();
    } else {
      LOG.warn("a photo is still being read after {} s; its models stay", LONGEST_READING_S);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
