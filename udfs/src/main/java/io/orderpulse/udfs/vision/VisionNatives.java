package io.orderpulse.udfs.vision;

import nu.pattern.OpenCV;

/**
 * Loads OpenCV's native library, once per JVM: the class that does it belongs to the parent class
 * loader (Flink's {@code lib/} and {@code classloader.parent-first-patterns}), and the same library
 * cannot be loaded twice.
 */
public final class VisionNatives {

  private static final String CURE =
      "; pictures need Linux, macOS or Windows on x86-64, or Linux or macOS on ARM-64, and room"
          + " for 150 MB in the directory for temporary files";

  private VisionNatives() {}

  /**
   * Loads it unless it is loaded.
   *
   * @throws IllegalStateException when this machine cannot; says why and what would help
   */
  public static void load() {
    Once.failure();
  }

  /** A class is initialised once, by one thread. */
  private static final class Once {

    private static final Throwable FAILURE = attempt();

    private Once() {}

    static void failure() {
      if (FAILURE != null) {
        throw new IllegalStateException(
            "OpenCV can't be loaded: " + FAILURE.getMessage() + CURE, FAILURE);
      }
    }

    @SuppressWarnings("PMD.AvoidCatchingThrowable") // a missing library is an Error
    private static Throwable attempt() {
      try {
        OpenCV.loadLocally();
        org.opencv.core.Core.setNumThreads(1);
        return null;
      } catch (RuntimeException | LinkageError e) {
        return e;
      } catch (AssertionError e) { // what that class throws for an unknown file
        return e;
      }
    }
  }
}
