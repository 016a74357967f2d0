package io.orderpulse.sandbox.bench.intake;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.http.HttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClients;
import org.apache.http.nio.entity.NByteArrayEntity;

/**
 * Posts orders at a steady pace, whether or not the former are answered. Times count from when an
 * order was due, so that a front that stalls can't hide it.
 */
final class OrderLoad implements AutoCloseable {

  private static final int CONNECTIONS = 512;
  private static final long NANOS = 1_000_000_000L;

  private final CloseableHttpAsyncClient http =
      HttpAsyncClients.custom()
          .setMaxConnPerRoute(CONNECTIONS)
          .setMaxConnTotal(CONNECTIONS)
          .disableCookieManagement()
          .build();
  private final URI front;
  private final LoadOrders orders;

  /** When each order was due, ms since the epoch, by number; 0 for none. */
  private final AtomicLongArray due;

  private final AtomicInteger next = new AtomicInteger();

  /**
   * @param most orders of all phases together
   */
  OrderLoad(String front, LoadOrders orders, int most) {
    this.front = URI.create(front);
    this.orders = orders;
    this.due = new AtomicLongArray(most);
    http.start();
  }

  /** What came of a phase's orders at the front. */
  record Sent(int first, int count, int accepted, int failed, Latencies latencies) {}

  /** Number of the next order. */
  int next() {
    return next.get();
  }

  /** When an order was due, ms since the epoch. */
  long due(int number) {
    return number < due.length() ? due.get(number) : 0;
  }

  /** Posts for a while and waits for all answers. */
  Sent run(int rate, Duration length) throws InterruptedException {
    int count = (int) Math.min((long) rate * length.toMillis() / 1_000, due.length() - next.get());
    int first = next.getAndAdd(count);
    Latencies latencies = new Latencies();
    AtomicInteger accepted = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long at = begin + i * NANOS / rate;
      awaitMoment(at);
      long lateMs = (System.nanoTime() - at) / 1_000_000;
      due.set(first + i, System.currentTimeMillis() - lateMs);
      post(first + i, at, latencies, accepted, failed);
    }
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (accepted.get() + failed.get() < count && System.nanoTime() < end) {
      awaitMoment(System.nanoTime() + 50_000_000L);
    }
    return new Sent(first, count, accepted.get(), failed.get(), latencies);
  }

  private static void awaitMoment(long at) throws InterruptedException {
    for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
      Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  private void post(
      int number, long at, Latencies latencies, AtomicInteger accepted, AtomicInteger failed) {
    HttpPost post = new HttpPost(front);
    byte[] body = orders.body(number).getBytes(StandardCharsets.UTF_8);
    post.setEntity(new NByteArrayEntity(body, ContentType.APPLICATION_JSON));
    http.execute(
        post,
        new FutureCallback<HttpResponse>() {
          @Override
          public void completed(HttpResponse response) {
            latencies.add((System.nanoTime() - at) / 1_000_000);
            boolean good = response.getStatusLine().getStatusCode() == 202;
            (good ? accepted : failed).incrementAndGet();
          }

          @Override
          public void failed(Exception e) {
            failed.incrementAndGet();
          }

          @Override
          public void cancelled() {
            failed.incrementAndGet();
          }
        });
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
