package io.orderpulse.jobs.signoff;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.SignoffConfig;
import io.orderpulse.udfs.privacy.HashSecret;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * The sign-off job between its source and its sink.
 *
 * <pre>
 *  in.logistics (sign-offs with a photo, without whoever signed)
 *      │ SignedPhoto
 *      └──► read-photo ── fetch ── shared reader of the TaskManager ──► events
 *           (asynchronous, at most signoff.in-flight, no order)
 * </pre>
 *
 * <p>There is no side output: a photo that cannot be fetched or read is an event too. When readers
 * cannot keep up, read-photo is full and the source waits.
 */
final class SignoffTopology {

  private SignoffTopology() {}

  /**
   * @param signed sign-offs with photos, with event time and watermarks
   * @param secret of keyed hashes
   */
  static DataStream<Event> build(
      DataStream<SignedPhoto> signed,
      SignoffConfig config,
      SerializableSupplier<HashSecret> secret) {
    return AsyncDataStream.unorderedWait(
            signed,
            new ReadPhoto(config, secret),
            config.timeout().toMillis(),
            TimeUnit.MILLISECONDS,
            config.inFlight())
        .uid("read-photo")
        .name("read-photo");
  }
}
