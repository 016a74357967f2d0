package io.orderpulse.jobs.signoff;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.SignoffConfig;
import io.orderpulse.jobs.signoff.fetch.FetchException;
import io.orderpulse.jobs.signoff.fetch.FetchReason;
import io.orderpulse.jobs.signoff.fetch.PhotoFetcher;
import io.orderpulse.udfs.privacy.HashSecret;
import io.orderpulse.udfs.privacy.KeyedHash;
import io.orderpulse.udfs.vision.photo.PhotoException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.async.ResultFuture;
import org.apache.flink.streaming.api.functions.async.RichAsyncFunction;
import org.apache.flink.util.function.SerializableSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches a photo and reads it, off the task's thread. Whatever goes wrong with a photo becomes an
 * unreadable one with its reason; nothing of it stops the stream.
 */
final class ReadPhoto extends RichAsyncFunction<SignedPhoto, Event> {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ReadPhoto.class);

  /** A failure of the job's own. */
  private static final String FAILED = "failed";

  private final SignoffConfig config;
  private final SerializableSupplier<HashSecret> secret;
  private transient Map<SignoffMetric, Counter> counters;
  private transient SharedReader reader;
  private transient PhotoFetcher fetcher;
  private transient ReadEvents events;

  /**
   * @param secret finds the secret of keyed hashes where the job runs
   */
  ReadPhoto(SignoffConfig config, SerializableSupplier<HashSecret> secret) {
    this.config = config;
    this.secret = secret;
  }

  @Override
  public void open(OpenContext context) {
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup("signoff");
    counters = new EnumMap<>(SignoffMetric.class);
    for (SignoffMetric metric : SignoffMetric.values()) {
      counters.put(metric, group.counter(metric.id(), new AtomicCounter()));
    }
    events = new ReadEvents(new KeyedHash(secret.get()), config.zone());
    fetcher =
        new PhotoFetcher(config.fetchLimits(), () -> counters.get(SignoffMetric.RETRIED).inc());
    reader = SharedReader.acquire(config.photoLimits(), config.readers());
  }

  @Override
  public void asyncInvoke(SignedPhoto photo, ResultFuture<Event> result) {
    fetcher
        .fetch(photo.url())
        .thenCompose(bytes -> read(photo, bytes))
        .exceptionally(error -> unreadable(photo, null, error))
        .thenAccept(event -> result.complete(List.of(event)));
  }

  private CompletableFuture<Event> read(SignedPhoto photo, byte[] bytes) {
    String sha256 = Sha256.of(bytes);
    return reader
        .read(bytes)
        .thenApply(reading -> events.read(photo, reading, sha256))
        .whenComplete((event, error) -> count(event))
        .exceptionally(error -> unreadable(photo, sha256, error));
  }

  private void count(Event event) {
    if (event != null) {
      boolean readable = event.flag("readable");
      counters.get(readable ? SignoffMetric.READ : SignoffMetric.UNREADABLE).inc();
      if (WaybillVerdict.DIFFERENT.wire().equals(event.text("waybill_verdict"))) {
        counters.get(SignoffMetric.DIFFERENT).inc();
      }
    }
  }

  private Event unreadable(SignedPhoto photo, String sha256, Throwable error) {
    counters.get(SignoffMetric.UNREADABLE).inc();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof FetchException fetching) {
        LOG.info("photo of {}: {}", photo.waybillNo(), fetching.getMessage());
        return events.unreadable(photo, fetching.reason().code(), sha256);
      }
      if (cause instanceof PhotoException refusal) {
        LOG.info("photo of {}: {}", photo.waybillNo(), refusal.getMessage());
        return events.unreadable(photo, refusal.reason().code(), sha256);
      }
    }
    LOG.warn("photo of {} could not be read", photo.waybillNo(), error);
    return events.unreadable(photo, FAILED, sha256);
  }

  @Override
  public void timeout(SignedPhoto photo, ResultFuture<Event> result) {
    counters.get(SignoffMetric.TIMED_OUT).inc();
    counters.get(SignoffMetric.UNREADABLE).inc();
    result.complete(List.of(events.unreadable(photo, FetchReason.TIMEOUT.code(), null)));
  }

  @Override
  public void close() {
    if (fetcher != null) {
      fetcher.close();
    }
    if (reader != null) {
      reader.release();
      reader = null;
    }
  }
}
