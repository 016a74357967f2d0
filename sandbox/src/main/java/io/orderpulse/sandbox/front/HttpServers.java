package io.orderpulse.sandbox.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.orderpulse.sandbox.server.SandboxException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;

/** The JDK's HTTP server on 127.0.0.1, set up for thousands of connections. */
final class HttpServers {

  private static final int BACKLOG = 4_096;

  private HttpServers() {}

  /**
   * Starts a server.
   *
   * @param port 0 for any free one
   * @throws SandboxException when the port is taken
   */
  static HttpServer start(int port, HttpHandler handler, Executor threads) {
    // Read once, when the JDK's server is first used. Without the first, each answer takes 40 ms.
    setDefault("sun.net.httpserver.nodelay", "true");
    setDefault("sun.net.httpserver.maxIdleConnections", "20000");
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer server = HttpServer.create(address, BACKLOG);
      server.createContext("/", handler);
      server.setExecutor(threads);
      server.start();
      return server;
    } catch (IOException e) {
      throw new SandboxException(
          "Port %d of 127.0.0.1 can't be used (%s): pass --port with a free one."
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private static void setDefault(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }

  /** Answers with JSON; whoever has gone in the meantime gets nothing. */
  static void answer(HttpExchange exchange, int status, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length);
      out.write(bytes);
    } catch (IOException e) {
      exchange.close();
    }
  }
}
