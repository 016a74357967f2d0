package io.orderpulse.sandbox.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guard in a JVM of its own, with this class' nested mains as servers. */
class GuardTest {

  private static final int BOUND_SECONDS = 30;

  @TempDir Path directory;

  /** Runs until ended. */
  public static final class Waits {
    private Waits() {}

    /** Prints its argument first. */
    public static void main(String[] args) throws InterruptedException {
      System.out.println("started with " + args[0]);
      new CountDownLatch(1).await();
    }
  }

  /** Fails at once. */
  public static final class Fails {
    private Fails() {}

    /** Throws. */
    public static void main(String[] args) {
      throw new IllegalStateException("no disk");
    }
  }

  @Test
  void endOfStandardInputEndsTheServer() throws Exception {
    Process process = start(Waits.class.getName(), "x");
    awaitOutput(process, "started with x");
    process.getOutputStream().write("ignored".getBytes());
    process.getOutputStream().flush();
    assertThat(process.isAlive()).isTrue();
    process.getOutputStream().close();
    assertThat(exitCode(process)).isEqualTo(Guard.PARENT_GONE);
  }

  @Test
  void failureOfTheServerIsShown() throws Exception {
    Process process = start(Fails.class.getName());
    assertThat(exitCode(process)).isEqualTo(1);
    assertThat(output()).startsWith("java.lang.IllegalStateException: no disk");
  }

  @Test
  void unknownServerIsShown() throws Exception {
    Process process = start("no.such.Main");
    assertThat(exitCode(process)).isEqualTo(1);
    assertThat(output()).contains("no.such.Main");
  }

  private Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Guard.class.getName()));
    line.addAll(List.of(arguments));
    File out = directory.resolve("out").toFile();
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out).start();
  }

  private void awaitOutput(Process process, String text) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
    while (!output().contains(text)) {
      assertThat(process.isAlive() && System.nanoTime() < end).as(text).isTrue();
      Thread.onSpinWait();
    }
  }

  private String output() throws IOException {
    return Files.readString(directory.resolve("out"));
  }

  private static int exitCode(Process process) throws InterruptedException {
    if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running");
    }
    return process.exitValue();
  }
}
