package io.orderpulse.sandbox.guard;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another main class and ends this JVM when standard input ends.
 *
 * <p>The parent holds the other end of the pipe and never writes. The operating system closes it
 * when the parent dies, however it dies, so no server outlives the command that started it. Closing
 * it on purpose is the ordinary way to ask a server to stop.
 *
 * <p>Arguments: the main class, then its own arguments.
 */
public final class Guard {

  /** Exit code when the parent went away or asked for the end (the one of SIGTERM). */
  static final int PARENT_GONE = 143;

  /** How long shutdown hooks may take before the JVM is halted. */
  private static final long GRACE_MILLIS = 8_000;

  private Guard() {}

  /**
   * Starts watching, then calls the main class.
   *
   * @param args the main class, then its arguments
   */
  public static void main(String[] args) {
    if (args.length == 0) {
      System.err.println("guard: no main class given");
      System.exit(2);
    }
    InputStream parent = System.in;
    daemon("parent-watch", () -> endWith(parent)).start();
    try {
      Method main = Class.forName(args[0]).getMethod("main", String[].class);
      main.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      e.getCause().printStackTrace();
      System.exit(1);
    } catch (ReflectiveOperationException e) {
      System.err.println("guard: cannot call the main class: " + e);
      System.exit(1);
    }
  }

  private static void endWith(InputStream parent) {
    try {
      while (parent.read() >= 0) {
        // Anything written is a mistake of the parent; only the end means something.
      }
    } catch (IOException e) {
      System.err.println("guard: standard input broke, ending: " + e);
    }
    daemon("halt", Guard::haltAfterGrace).start();
    System.exit(PARENT_GONE);
  }

  /** A hanging shutdown hook must not leave the server behind. */
  private static void haltAfterGrace() {
    try {
      Thread.sleep(GRACE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(PARENT_GONE);
  }

  private static Thread daemon(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    return thread;
  }
}
