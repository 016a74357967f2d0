package io.orderpulse.sandbox.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The services that the buffer asks, at {@code POST /stock/check}, {@code /price/check} and {@code
 * /coupon/check}. {@code PUT /stock?delay=PT3.2S&fail=0.1} changes how one behaves, {@code GET
 * /stock} says how it does. A slow answer takes no thread.
 */
public final class CheckServices implements AutoCloseable {

  /** The services there are. */
  public static final List<String> NAMES = List.of("stock", "price", "coupon");

  private static final int THREADS = 4;
  private static final Pattern ORDER = Pattern.compile("\"order_id\"\\s*:\\s*\"([^\"]*)\"");

  private record Service(Behaviour behaviour, long since, AtomicLong asked) {}

  private final Map<String, Service> services = new TreeMap<>();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
  private final HttpServer server;

  /**
   * @param port 0 for any free one
   */
  public CheckServices(int port) {
    NAMES.forEach(name -> behave(name, Behaviour.GOOD));
    server = HttpServers.start(port, this::handle, threads);
  }

  /** Where the buffer asks a service. */
  public String url(String service) {
    return "http://127.0.0.1:%d/%s/check".formatted(server.getAddress().getPort(), service);
  }

  /** Changes how a service behaves from now on. */
  public void behave(String service, Behaviour behaviour) {
    synchronized (services) {
      Service before = services.get(service);
      AtomicLong asked = before == null ? new AtomicLong() : before.asked();
      services.put(service, new Service(behaviour, System.currentTimeMillis(), asked));
    }
  }

  /** How often a service was asked. */
  public long asked(String service) {
    return service(service).asked().get();
  }

  private Service service(String name) {
    synchronized (services) {
      return services.get(name);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String[] path = exchange.getRequestURI().getPath().split("/");
    Service service = path.length < 2 ? null : service(path[1]);
    String method = exchange.getRequestMethod();
    if (service == null) {
      HttpServers.answer(exchange, 404, "{\"error\":\"one of " + NAMES + "\"}");
    } else if (path.length == 3 && path[2].equals("check") && method.equals("POST")) {
      service.asked().incrementAndGet();
      later(service, exchange, body);
    } else if (path.length == 2 && method.equals("PUT")) {
      change(path[1], exchange);
    } else if (path.length == 2 && method.equals("GET")) {
      Behaviour now = service.behaviour();
      HttpServers.answer(
          exchange,
          200,
          "{\"delay\":\"%s\",\"fail\":%s,\"refuse\":%s,\"flap\":\"%s\",\"asked\":%d}"
              .formatted(now.delay(), now.fail(), now.refuse(), now.flap(), service.asked().get()));
    } else {
      HttpServers.answer(exchange, 405, "{\"error\":\"POST /stock/check, PUT or GET /stock\"}");
    }
  }

  private void change(String name, HttpExchange exchange) {
    try {
      behave(name, Behaviour.parse(exchange.getRequestURI().getQuery()));
      HttpServers.answer(exchange, 200, "{}");
    } catch (IllegalArgumentException e) {
      HttpServers.answer(
          exchange, 400, "{\"error\":\"" + e.getMessage().replace('"', '\'') + "\"}");
    }
  }

  private void later(Service service, HttpExchange exchange, String body) {
    long delay = service.behaviour().delay().toMillis();
    if (delay == 0) {
      answer(service, exchange, body);
      return;
    }
    try {
      threads.schedule(() -> answer(service, exchange, body), delay, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      exchange.close();
    }
  }

  private static void answer(Service service, HttpExchange exchange, String body) {
    Behaviour now = service.behaviour();
    boolean down = now.down(System.currentTimeMillis() - service.since());
    Matcher found = ORDER.matcher(body);
    if (down || (now.fail() > 0 && ThreadLocalRandom.current().nextDouble() < now.fail())) {
      HttpServers.answer(exchange, 503, "{\"error\":\"out of order\"}");
    } else if (!found.find()) {
      HttpServers.answer(exchange, 400, "{\"error\":\"order_id is missing\"}");
    } else if (refuses(now, found.group(1))) {
      HttpServers.answer(exchange, 200, "{\"ok\":false,\"reason_code\":\"not-available\"}");
    } else {
      HttpServers.answer(exchange, 200, "{\"ok\":true}");
    }
  }

  private static boolean refuses(Behaviour now, String order) {
    return Math.floorMod(order.hashCode() * 31, 1_000) < now.refuse() * 1_000;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
