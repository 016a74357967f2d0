package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of 127.0.0.1. */
public final class Ports {

  /**
   * Below Linux' range for outgoing connections, so that none of those takes a port picked here.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int CONNECT_MILLIS = 1_000;
  private static final int TRIES = 1_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private Ports() {}

  /**
   * Picks a port nothing listens on, another one at each call.
   *
   * @return the port
   */
  public static int free() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (isFree(port) && GIVEN.add(port)) {
        return port;
      }
    }
    throw new SandboxException(
        "No free port between %d and %d on 127.0.0.1.".formatted(LOWEST, HIGHEST));
  }

  /**
   * Checks a chosen port before a server is started on it.
   *
   * @param port the port
   * @param user the server it is for, as in "Kafka"
   * @param option the command line option that chooses another one
   * @throws SandboxException when something listens there
   */
  public static void requireFree(int port, String user, String option) {
    if (!isFree(port)) {
      throw new SandboxException(
          "Port %d for %s is in use by something else: stop that or pass %s with a free port."
              .formatted(port, user, option));
    }
  }

  static boolean isListening(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port whose last connections are still in TIME_WAIT is free for a server.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
