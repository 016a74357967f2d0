package io.orderpulse.sandbox.bench.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at lag, checks under way and heap twice a second, and keeps the highest of a phase. */
final class Sampler implements AutoCloseable {

  private static final long PAUSE = 500;

  private final Lags lags;
  private final ClusterGauges gauges;
  private final Consumer<String> progress;
  private final Thread thread = new Thread(this::run, "sampler");
  private volatile boolean closed;
  private volatile String phase = "";
  private volatile long lag;
  private long peakLag;
  private final Map<String, Long> peakLags = new LinkedHashMap<>();
  private long peakInFlight;
  private long peakHeap;
  private volatile RuntimeException failure;

  Sampler(Lags lags, ClusterGauges gauges, Consumer<String> progress) {
    this.lags = lags;
    this.gauges = gauges;
    this.progress = progress;
    thread.start();
  }

  /** The highest numbers of a phase, unread in all and by group; heap in bytes. */
  record Peaks(long lag, Map<String, Long> lags, long inFlight, long heap) {}

  synchronized void begin(String name) {
    phase = name;
    peakLag = 0;
    peakLags.clear();
    peakInFlight = -1;
    peakHeap = 0;
  }

  synchronized Peaks peaks() {
    return new Peaks(peakLag, Map.copyOf(peakLags), peakInFlight, peakHeap);
  }

  /** Records unread when last looked at. */
  long lag() {
    if (failure != null) {
      throw failure;
    }
    return lag;
  }

  private void run() {
    try {
      while (!closed) {
        look();
        awaitNext();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      if (!closed) {
        failure = e;
      }
    }
  }

  private void look() throws InterruptedException {
    Map<String, Long> now = lags.read();
    long sum = now.values().stream().mapToLong(Long::longValue).sum();
    long inFlight = gauges.inFlight();
    long heap = gauges.heap();
    synchronized (this) {
      lag = sum;
      peakLag = Math.max(peakLag, sum);
      now.forEach((group, unread) -> peakLags.merge(group, unread, Math::max));
      peakInFlight = Math.max(peakInFlight, inFlight);
      peakHeap = Math.max(peakHeap, heap);
    }
    progress.accept(
        "%s: unread %s, checks under way %d, heap %d MB"
            .formatted(phase, now, inFlight, heap >> 20));
  }

  private static void awaitNext() throws InterruptedException {
    Thread.sleep(PAUSE);
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
