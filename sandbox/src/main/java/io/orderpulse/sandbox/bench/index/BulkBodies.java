package io.orderpulse.sandbox.bench.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * The bulk requests that the index job sends, byte for byte, in a temporary file: a server that
 * takes everything notes them down.
 */
final class BulkBodies implements AutoCloseable {

  private static final String WRITTEN = "{\"index\":{\"status\":201}}";

  private final Path file;
  private final DataOutputStream out;
  private final HttpServer server;
  private int requests;
  private long documents;
  private long bytes;

  private BulkBodies(Path file, HttpServer server) throws IOException {
    this.file = file;
    this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    this.server = server;
  }

  /** Begins to note down. */
  static BulkBodies listen() throws IOException {
    Path file = Files.createTempFile("orderpulse-bench-bulks", ".bin");
    file.toFile().deleteOnExit(); // also after Ctrl-C
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    BulkBodies bodies = new BulkBodies(file, HttpServer.create(any, 0));
    bodies.server.createContext("/_bulk", bodies::take);
    bodies.server.start();
    return bodies;
  }

  /** Where it listens. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private synchronized void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int items = documents(body);
      out.writeInt(body.length);
      out.write(body);
      requests++;
      documents += items;
      bytes += body.length;
      byte[] answer =
          ("{\"items\":[" + String.join(",", Collections.nCopies(items, WRITTEN)) + "]}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  /** Each document is two lines. */
  private static int documents(byte[] body) {
    int lines = 0;
    for (byte b : body) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines / 2;
  }

  /** Ends listening; from now on the file is whole. */
  synchronized BulkBodies whole() {
    server.stop(0);
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file + ": " + e.getMessage(), e);
    }
    return this;
  }

  /** The requests, each behind its length in bytes. */
  Path file() {
    return file;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized long documents() {
    return documents;
  }

  synchronized long bytes() {
    return bytes;
  }

  @Override
  public void close() throws IOException {
    whole();
    Files.deleteIfExists(file);
  }
}
