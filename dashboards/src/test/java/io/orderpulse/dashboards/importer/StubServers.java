package io.orderpulse.dashboards.importer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something that answers over HTTP as told, and remembers what it was asked. */
public final class StubServers implements AutoCloseable {

  private record Reply(int status, String body) {}

  /** Method and path of each question. */
  public final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** Body of each question. */
  public final List<String> bodies = Collections.synchronizedList(new ArrayList<>());

  /** Authorization of each question. */
  public final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  private final Map<String, List<Reply>> replies = new HashMap<>();
  private final HttpServer server;

  /** Listens at once. */
  public StubServers() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers of one kind of question, one after another; the last stays. */
  public StubServers on(String question, int status, String body) {
    replies.computeIfAbsent(question, q -> new ArrayList<>()).add(new Reply(status, body));
    return this;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String question = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    asked.add(question);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    List<Reply> known = replies.getOrDefault(question, List.of(new Reply(404, "{}")));
    Reply reply = known.size() > 1 ? known.remove(0) : known.get(0);
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
