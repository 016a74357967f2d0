package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Directories of runs that were killed. A run holds a file lock, which the system frees when the
 * process dies; a run to be kept has no lock file.
 */
final class AbandonedRuns {

  static final String PREFIX = "orderpulse-run-";
  static final String LOCK = "run.lock";

  /** A run younger than this may not have taken its lock yet, or its servers still be ending. */
  static final long YOUNG_MILLIS = 60_000;

  /**
   * Runs of this process. Their lock files are not opened again: when any handle of a file is
   * closed, POSIX frees all locks that the process has on it.
   */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private AbandonedRuns() {}

  /** Marks a new run as living; the lock is held until the channel is closed. */
  static FileChannel lock(Path run) throws IOException {
    FileChannel channel =
        FileChannel.open(run.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.lock();
    OWN.add(run.toAbsolutePath());
    return channel;
  }

  /** Deletes the abandoned runs in a directory; what cannot be deleted is left to its owner. */
  static void remove(Path base) throws IOException {
    List<Path> abandoned;
    try (Stream<Path> siblings = Files.list(base)) {
      abandoned = siblings.filter(AbandonedRuns::isAbandoned).toList();
    }
    for (Path run : abandoned) {
      try {
        Trees.delete(run);
      } catch (IOException e) {
        System.getLogger(AbandonedRuns.class.getName())
            .log(System.Logger.Level.WARNING, "Cannot remove the abandoned {0}: {1}", run, e);
      }
    }
  }

  private static boolean isAbandoned(Path candidate) {
    Path file = candidate.resolve(LOCK);
    if (!candidate.getFileName().toString().startsWith(PREFIX)
        || OWN.contains(candidate.toAbsolutePath())
        || !Files.isWritable(file)) {
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
