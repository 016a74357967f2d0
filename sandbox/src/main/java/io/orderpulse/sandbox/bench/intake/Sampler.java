package io.orderpulse.sandbox.bench.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks at lag, checks under way and heap twice a second, and keeps the highest of a phase; and
 * when the last job of the chain wrote last, as lag is told by checkpoints, which are further
 * apart.
 */
final class Sampler implements AutoCloseable {

  private static final long PAUSE = 500;

  private final Lags lags;
  private final List<TopicPartition> outputs;
  private final ClusterGauges gauges;
  private final Consumer<String> progress;
  private final Thread thread = new Thread(this::run, "sampler");
  private volatile boolean closed;
  private volatile String phase = "";
  private volatile long lag;
  private long written;
  private volatile long writtenLast = System.nanoTime();
  private long peakLag;
  private final Map<String, Long> peakLags = new LinkedHashMap<>();
  private long peakInFlight;
  private long peakHeap;
  private volatile RuntimeException failure;

  /**
   * @param outputs what the last job of the chain writes to
   */
  Sampler(
      Lags lags, List<TopicPartition> outputs, ClusterGauges gauges, Consumer<String> progress) {
    this.lags = lags;
    this.outputs = outputs;
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

  /** When the last job of the chain wrote last, by {@link System#nanoTime()}. */
  long writtenLast() {
    return writtenLast;
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
    long out = lags.written(outputs);
    if (out != written) {
      written = out;
      writtenLast = System.nanoTime();
    }
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
