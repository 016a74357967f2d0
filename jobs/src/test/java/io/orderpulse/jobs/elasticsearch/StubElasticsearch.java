package io.orderpulse.jobs.elasticsearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * As much of Elasticsearch as a bulk request with external versions sees, with a script of troubles
 * that are used up one by one.
 */
public final class StubElasticsearch implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Stored> documents = new ConcurrentHashMap<>();
  private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();
  private final Map<String, ItemAnswer> refusals = new ConcurrentHashMap<>();
  private final Map<String, Trouble> spoilers = new ConcurrentHashMap<>();
  private final List<Integer> sizes = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** What a document has become. */
  public record Stored(long version, String source) {}

  private record Trouble(int status, String body) {}

  private StubElasticsearch(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** On a free port. */
  public static StubElasticsearch start() throws IOException {
    return start(0);
  }

  public static StubElasticsearch start(int port) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    return new StubElasticsearch(HttpServer.create(address, 0));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The next bulk request is answered so, and changes nothing. */
  public StubElasticsearch answerOnce(int status, String body) {
    troubles.add(new Trouble(status, body));
    return this;
  }

  /** This document is answered so for ever. */
  public StubElasticsearch refuse(String id, int status, String type, String reason) {
    refusals.put(id, new ItemAnswer(status, type, reason));
    return this;
  }

  /** Any request with this document is answered so as a whole. */
  public StubElasticsearch refuseRequestsWith(String id, int status, String body) {
    spoilers.put("\"_id\":\"" + id + "\"", new Trouble(status, body));
    return this;
  }

  /** Any request but bulk is answered so, by "METHOD /path"; 200 and {} when not told. */
  public StubElasticsearch answer(String methodAndPath, int status, String body) {
    answers.put(methodAndPath, status + " " + body);
    return this;
  }

  /** "index/id" to what is stored. */
  public Map<String, Stored> documents() {
    return documents;
  }

  /** Documents of each bulk request so far. */
  public List<Integer> sizes() {
    return sizes;
  }

  /** "METHOD path body|authorization" of every request but bulk. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/_bulk")) {
      Trouble trouble =
          spoilers.entrySet().stream()
              .filter(spoiler -> body.contains(spoiler.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseGet(troubles::poll);
      String[] lines = body.split("\n");
      sizes.add(lines.length / 2);
      if (trouble == null) {
        reply(exchange, 200, bulk(lines));
      } else {
        reply(exchange, trouble.status(), trouble.body());
      }
      return;
    }
    String key = exchange.getRequestMethod() + " " + path;
    requests.add(key + " " + body);
    String[] answer = answers.getOrDefault(key, "200 {}").split(" ", 2);
    reply(exchange, Integer.parseInt(answer[0]), answer[1]);
  }

  private String bulk(String[] lines) throws IOException {
    List<ObjectNode> items = new ArrayList<>();
    for (int i = 0; i < lines.length; i += 2) {
      JsonNode action = JSON.readTree(lines[i]).path("index");
      items.add(item(write(action, lines[i + 1])));
    }
    ObjectNode root = JSON.createObjectNode();
    root.putArray("items").addAll(items);
    return root.toString();
  }

  private ItemAnswer write(JsonNode action, String source) {
    String id = action.path("_id").asText();
    if (refusals.containsKey(id)) {
      return refusals.get(id);
    }
    Stored offered = new Stored(action.path("version").asLong(), source);
    Function<Stored, Stored> newer =
        old -> old == null || old.version() <= offered.version() ? offered : old;
    String key = action.path("_index").asText() + "/" + id;
    Stored kept = documents.compute(key, (k, old) -> newer.apply(old));
    return kept == offered
        ? new ItemAnswer(200, null, null)
        : new ItemAnswer(409, "version_conflict_engine_exception", "a newer one is there");
  }

  private static ObjectNode item(ItemAnswer answer) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode index = root.putObject("index").put("status", answer.status());
    if (answer.errorType() != null) {
      index.putObject("error").put("type", answer.errorType()).put("reason", answer.reason());
    }
    return root;
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
