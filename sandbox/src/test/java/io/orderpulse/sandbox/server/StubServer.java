package io.orderpulse.sandbox.server;

import java.util.concurrent.CountDownLatch;

/** A server that does nothing, or fails. */
public final class StubServer {

  private StubServer() {}

  /** Waits for ever with argument "wait", else fails. */
  public static void main(String[] args) throws InterruptedException {
    if (!"wait".equals(args[0])) {
      System.err.println("no room for another stub");
      System.exit(3);
    }
    System.out.println("waiting");
    new CountDownLatch(1).await();
  }
}
