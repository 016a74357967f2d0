package io.orderpulse.jobs.buffer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The services as tests want them, at {@code /stock}, {@code /price} and {@code /coupon}. An order
 * whose id says {@code slow} waits until {@link #release}; {@code gone} is out of stock; {@code
 * shaky} gets an error the first two times.
 */
final class SlowServices implements AutoCloseable {

  private static final Pattern ORDER = Pattern.compile("\"order_id\":\"([^\"]+)\"");

  private final HttpServer server;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Map<String, String> bodies = new ConcurrentHashMap<>();
  private volatile boolean released;

  SlowServices() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String at(String service) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
  }

  /** From now on no order is slow. */
  void release() {
    released = true;
  }

  /** How often a service was asked about an order. */
  int asked(String service, String order) {
    AtomicInteger count = asked.get(service + "/" + order);
    return count == null ? 0 : count.get();
  }

  /** The last question about an order. */
  String body(String service, String order) {
    return bodies.get(service + "/" + order);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher found = ORDER.matcher(body);
    String order = found.find() ? found.group(1) : "";
    String service = exchange.getRequestURI().getPath().substring(1);
    String key = service + "/" + order;
    bodies.put(key, body);
    int times = asked.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    respondWhenReleased(exchange, service, order, times);
  }

  private void respondWhenReleased(HttpExchange exchange, String service, String order, int times) {
    if (order.contains("slow") && service.equals("stock") && !released) {
      threads.schedule(
          () -> respondWhenReleased(exchange, service, order, times), 20, TimeUnit.MILLISECONDS);
      return;
    }
    boolean shaky = order.contains("shaky") && times <= 2;
    boolean gone = order.contains("gone") && service.equals("stock");
    String answer = gone ? "{\"ok\":false,\"reason_code\":\"out-of-stock\"}" : "{\"ok\":true}";
    try (OutputStream out = exchange.getResponseBody()) {
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(shaky ? 503 : 200, bytes.length);
      out.write(bytes);
    } catch (IOException e) {
      exchange.close(); // whoever asked is gone
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
