package io.orderpulse.jobs.signoff.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A web server on 127.0.0.1 that answers well or badly, as its paths say. */
public final class PhotoServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final ConcurrentHashMap<String, byte[]> photos = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  final AtomicInteger requests = new AtomicInteger();
  final AtomicLong sent = new AtomicLong();

  public PhotoServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  /** {@code 127.0.0.1:port}. */
  public String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Address of a path. */
  public String at(String path) {
    return "http://" + host() + path;
  }

  /** Serves a photo and returns its address. */
  public String serve(String path, byte[] photo) {
    photos.put(path, photo);
    return at(path);
  }

  private void answer(HttpExchange exchange) throws IOException {
    int number = requests.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (photos.containsKey(path)) {
        send(exchange, 200, photos.get(path));
      } else if (path.startsWith("/status/")) {
        send(exchange, Integer.parseInt(path.substring(8)), new byte[0]);
      } else if (path.equals("/circle")) {
        redirect(exchange, "/circle");
      } else if (path.startsWith("/to/")) {
        redirect(exchange, path.substring(4));
      } else if (path.equals("/later")) {
        send(exchange, number < 3 ? 503 : 200, new byte[] {1, 2, 3});
      } else if (path.equals("/endless")) {
        endless(exchange);
      } else if (path.equals("/drip")) {
        drip(exchange);
      } else {
        send(exchange, 404, new byte[0]);
      }
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    send(exchange, 302, new byte[0]);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  /** Sends until the other side has enough; no more than 1 GiB. */
  private void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] part = new byte[64 << 10];
    try (OutputStream body = exchange.getResponseBody()) {
      for (int i = 0; i < 16_384; i++) {
        body.write(part);
        sent.addAndGet(part.length);
      }
    }
  }

  /** One byte, and then nothing. */
  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(1);
      body.flush();
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    executor.shutdownNow();
  }
}
