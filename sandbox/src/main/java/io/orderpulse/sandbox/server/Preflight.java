package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must hold before servers are started, so that the failure is a sentence and not a log. */
public final class Preflight {

  /** Free space the servers of one run need, in bytes. */
  public static final long NEEDED_BYTES = 2L << 30;

  private static final int OLDEST_JAVA = 17;

  private Preflight() {}

  /**
   * Checks this JVM's version and the free space of a directory.
   *
   * @param directory an existing directory, or one to be created
   * @throws SandboxException when something is missing
   */
  public static void check(Path directory) {
    requireJava(Runtime.version().feature());
    requireSpace(directory, usable(directory), NEEDED_BYTES);
  }

  static void requireJava(int feature) {
    if (feature < OLDEST_JAVA) {
      throw new SandboxException(
          "Java %d is too old: OrderPulse needs Java %d or newer; set JAVA_HOME to one."
              .formatted(feature, OLDEST_JAVA));
    }
  }

  static void requireSpace(Path directory, long usable, long needed) {
    if (usable < needed) {
      throw new SandboxException(
          "Only %d MB free in %s, the servers need %d MB: free some space or pass --dir."
              .formatted(usable >> 20, directory, needed >> 20));
    }
  }

  private static long usable(Path directory) {
    Path existing = directory.toAbsolutePath();
    while (!Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return Files.getFileStore(existing).getUsableSpace();
    } catch (IOException e) {
      throw new SandboxException("Cannot read the free space of %s: %s".formatted(existing, e), e);
    }
  }
}
