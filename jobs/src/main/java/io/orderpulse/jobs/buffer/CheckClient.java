package io.orderpulse.jobs.buffer;

import io.orderpulse.jobs.config.BufferConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponse;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.utils.URIUtils;
import org.apache.http.concurrent.FutureCallback;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.impl.client.BasicCookieStore;
import org.apache.http.impl.nio.client.CloseableHttpAsyncClient;
import org.apache.http.impl.nio.client.HttpAsyncClients;
import org.apache.http.impl.nio.conn.PoolingNHttpClientConnectionManager;
import org.apache.http.impl.nio.reactor.DefaultConnectingIOReactor;
import org.apache.http.impl.nio.reactor.IOReactorConfig;
import org.apache.http.nio.client.methods.HttpAsyncMethods;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.nio.reactor.IOReactorException;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.HeapBufferedAsyncResponseConsumer;

/**
 * Asks services by HTTP on one thread, whatever the number of checks under way: each takes a
 * connection and a few kilobytes.
 */
final class CheckClient implements AutoCloseable {

  private static final int LONGEST_ANSWER = 64 << 10;
  private static final int BUFFER = 2 << 10;
  private static final long IDLE = 10_000;
  private static final int CONNECT = 3_000;

  private final BufferConfig config;
  private final CheckBody body = new CheckBody();
  private final Map<CheckKind, HttpHost> hosts = new EnumMap<>(CheckKind.class);
  private final CloseableHttpAsyncClient http;

  CheckClient(BufferConfig config) {
    this.config = config;
    config.services().forEach((kind, uri) -> hosts.put(kind, URIUtils.extractHost(uri)));
    PoolingNHttpClientConnectionManager pool = new PoolingNHttpClientConnectionManager(reactor());
    pool.setDefaultConnectionConfig(ConnectionConfig.custom().setBufferSize(BUFFER).build());
    pool.setDefaultMaxPerRoute(config.inFlight());
    pool.setMaxTotal(config.inFlight() * CheckKind.values().length);
    int timeout = Math.toIntExact(config.checkTimeout().toMillis());
    http =
        HttpAsyncClients.custom()
            .setConnectionManager(pool)
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectTimeout(Math.min(CONNECT, timeout))
                    .setSocketTimeout(timeout)
                    .setRedirectsEnabled(false)
                    .build())
            .setDefaultCookieStore(new BasicCookieStore())
            .disableCookieManagement()
            .disableAuthCaching()
            // Sooner than servers close idle connections, so that no check meets a closed one.
            .setKeepAliveStrategy((response, context) -> IDLE)
            .build();
    http.start();
  }

  private static DefaultConnectingIOReactor reactor() {
    try {
      return new DefaultConnectingIOReactor(
          IOReactorConfig.custom().setIoThreadCount(1).setTcpNoDelay(true).build());
    } catch (IOReactorException e) {
      throw new UncheckedIOException("the HTTP client does not start: " + e.getMessage(), e);
    }
  }

  /**
   * Asks one service about an order.
   *
   * @param then gets the answer, or that there is none, on another thread; not after {@link #close}
   * @return cancels the question
   */
  Future<HttpResponse> check(CheckKind kind, OrderNews order, Consumer<CheckAnswer> then) {
    HttpPost post = new HttpPost(config.services().get(kind));
    post.setEntity(new NByteArrayEntity(body.of(kind, order), ContentType.APPLICATION_JSON));
    post.setHeader("X-Lane", order.lane());
    return http.execute(
        HttpAsyncMethods.create(hosts.get(kind), post),
        new HeapBufferedAsyncResponseConsumer(LONGEST_ANSWER),
        new FutureCallback<>() {
          @Override
          public void completed(HttpResponse response) {
            then.accept(read(kind, response));
          }

          @Override
          public void failed(Exception e) {
            then.accept(CheckAnswer.unanswered(e.toString()));
          }

          @Override
          public void cancelled() {
            then.accept(CheckAnswer.unanswered(CancellationException.class.getSimpleName()));
          }
        });
  }

  private static CheckAnswer read(CheckKind kind, HttpResponse response) {
    try {
      byte[] answer =
          response.getEntity() == null
              ? new byte[0]
              : EntityUtils.toByteArray(response.getEntity());
      return CheckPolicy.classify(kind, response.getStatusLine().getStatusCode(), answer);
    } catch (IOException e) {
      return CheckAnswer.unanswered(e.toString());
    }
  }

  @Override
  public void close() {
    try {
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the HTTP client does not close: " + e.getMessage(), e);
    }
  }
}
