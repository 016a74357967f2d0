package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run: a directory with configuration, data and logs, and the servers that use it.
 *
 * <p>Close ends those servers that still run and removes the directory, unless it is to be kept. A
 * shutdown hook does the same on Ctrl-C. After kill -9 the servers end by themselves and the next
 * run removes the directory.
 */
public final class RunDirectory implements AutoCloseable {

  private final Path path;

  /** Held until close; null when the directory is to be kept. */
  private final FileChannel lock;

  private final List<ServerProcess> processes = new ArrayList<>();
  private final Thread hook = new Thread(this::end, "end-servers");
  private boolean closed;

  private RunDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Creates a new directory.
   *
   * @param parent where to create it; null for the system's temporary directory
   * @param keep whether it stays after close
   * @return the directory
   * @throws SandboxException when it cannot be created
   */
  public static RunDirectory create(Path parent, boolean keep) {
    Path base = parent == null ? Path.of(System.getProperty("java.io.tmpdir")) : parent;
    try {
      Files.createDirectories(base);
      AbandonedRuns.remove(base);
      Path path = Files.createTempDirectory(base.toAbsolutePath(), AbandonedRuns.PREFIX);
      return new RunDirectory(path, keep ? null : AbandonedRuns.lock(path));
    } catch (IOException e) {
      throw new SandboxException(
          "Cannot create a directory in %s (%s): pass --dir with one you may write to."
              .formatted(base, e),
          e);
    }
  }

  /** Absolute path of the directory. */
  public Path path() {
    return path;
  }

  /**
   * Creates a directory inside.
   *
   * @param name relative path
   * @return absolute path of the existing directory
   */
  public Path sub(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException e) {
      throw new SandboxException("Cannot create %s in %s: %s".formatted(name, path, e), e);
    }
  }

  /** Starts a server that ends at the latest with this run. */
  synchronized ServerProcess start(ServerCommand command) {
    if (closed) {
      throw new SandboxException("%s is not started: the run is ending.".formatted(command.name()));
    }
    ServerProcess process = ServerProcess.start(command);
    processes.add(process);
    return process;
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending already; the hook has nothing left to do.
    }
  }

  private synchronized void end() {
    if (closed) {
      return;
    }
    closed = true;
    processes.forEach(ServerProcess::requestEnd);
    processes.forEach(ServerProcess::close);
    if (lock == null) {
      return;
    }
    try {
      lock.close();
      Trees.delete(path);
    } catch (IOException e) {
      throw new SandboxException("Cannot remove %s: %s".formatted(path, e), e);
    }
  }
}
