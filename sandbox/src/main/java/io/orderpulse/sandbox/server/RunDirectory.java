package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The directory of one run: configuration, data and logs of its servers. Removed at close, unless
 * it is to be kept; what a killed run left behind is removed by the next one.
 */
public final class RunDirectory implements AutoCloseable {

  static final String PREFIX = "orderpulse-run-";
  private static final String LOCK = "run.lock";

  /** A run younger than this may not have taken its lock yet, or its servers still be ending. */
  private static final long YOUNG_MILLIS = 60_000;

  private final Path path;

  /** Held until close; null when the directory is to be kept. */
  private final FileChannel lock;

  private RunDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
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
      removeAbandoned(base);
      Path path = Files.createTempDirectory(base.toAbsolutePath(), PREFIX);
      return new RunDirectory(path, keep ? null : lock(path.resolve(LOCK)));
    } catch (IOException e) {
      throw new SandboxException(
          "Cannot create a directory in %s (%s): pass --dir with one you may write to."
              .formatted(base, e.getMessage()),
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

  @Override
  public void close() {
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

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    return channel;
  }

  private static void removeAbandoned(Path base) throws IOException {
    try (Stream<Path> siblings = Files.list(base)) {
      for (Path old : siblings.filter(RunDirectory::isAbandoned).toList()) {
        Trees.delete(old);
      }
    }
  }

  /** The system frees the lock of a process that died; a kept directory has no lock file. */
  private static boolean isAbandoned(Path candidate) {
    Path file = candidate.resolve(LOCK);
    if (!candidate.getFileName().toString().startsWith(PREFIX) || !Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
      return taken != null && age > YOUNG_MILLIS;
    } catch (IOException | OverlappingFileLockException e) {
      return false;
    }
  }
}
