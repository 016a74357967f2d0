package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One running server JVM. It ends with close, and with this JVM, also when that is killed. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(10);

  private final ServerCommand command;
  private final Process process;

  private ServerProcess(ServerCommand command, Process process) {
    this.command = command;
    this.process = process;
  }

  /**
   * Starts the JVM and returns at once.
   *
   * @param command what to start
   * @return the process, not yet ready
   * @throws SandboxException when it cannot be started
   */
  static ServerProcess start(ServerCommand command) {
    ProcessBuilder builder = new ProcessBuilder(command.line());
    builder.directory(command.directory().toFile());
    // Else glibc keeps up to 64 MB for each thread that has ever used native memory, and the
    // threads of each resubmitted job are new ones.
    builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
    try {
      Files.createDirectories(command.temporary());
      return new ServerProcess(command, builder.start());
    } catch (IOException e) {
      throw new SandboxException("Cannot start %s: %s".formatted(command.name(), e), e);
    }
  }

  /**
   * Waits until the server answers; a server that ends meanwhile is noticed at once.
   *
   * @param bound how long to wait at most
   * @param ready whether it answers
   * @throws SandboxException when it does not come up; the message ends with its last log lines.
   *     The process is ended then
   */
  public void awaitReady(Duration bound, Await.Condition ready) {
    try {
      Await.until(command.name() + " to answer", bound, () -> !process.isAlive() || ready.holds());
      requireAlive();
    } catch (SandboxException e) {
      kill();
      throw new SandboxException(
          "%s\nLast lines of %s:\n%s"
              .formatted(e.getMessage(), command.log(), LogTail.of(command.log())),
          e);
    }
  }

  /**
   * Checks that the server still runs.
   *
   * @throws SandboxException when it has ended
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new SandboxException(
          "%s ended unexpectedly with exit code %d."
              .formatted(command.name(), process.exitValue()));
    }
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The process id. */
  public long pid() {
    return process.pid();
  }

  /** What was started. */
  public ServerCommand command() {
    return command;
  }

  /** Memory in use, in bytes; 0 when the system does not tell. */
  public long residentBytes() {
    return ResidentMemory.ofProcess(pid());
  }

  /** Ends it without warning, as kill -9 does, and waits for the end. */
  public void kill() {
    process.destroyForcibly();
    waitFor(GRACE);
  }

  /** Asks it to end, and kills it when it does not within 10 s. */
  @Override
  public void close() {
    requestEnd();
    if (!waitFor(GRACE)) {
      kill();
    }
  }

  /** Asks it to end without waiting. */
  void requestEnd() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
  }

  private boolean waitFor(Duration bound) {
    try {
      return process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return false;
    }
  }
}
