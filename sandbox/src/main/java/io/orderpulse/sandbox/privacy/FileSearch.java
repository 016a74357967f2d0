package io.orderpulse.sandbox.privacy;

import io.orderpulse.sandbox.server.SandboxException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Searches files: checkpoints, savepoints, logs, whatever lies in a folder. The segments of raw
 * topics are left out, as people belong there.
 */
final class FileSearch {

  /** A partition of a raw topic in a broker's data: {@code orderpulse.in.channel-0}. */
  private static final String RAW = ".*\\.in\\.[a-z]+-\\d+";

  /** Looks into all files of a folder; returns their number. */
  long search(Path folder, TraceFinder finder, Consumer<Leak> leaks) {
    long files = 0;
    for (Path file : files(folder)) {
      if (!raw(folder, file)) {
        files++;
        for (Trace trace : find(file, finder)) {
          leaks.accept(Leak.of("file " + file, trace));
        }
      }
    }
    return files;
  }

  private static boolean raw(Path folder, Path file) {
    for (Path part : folder.relativize(file)) {
      if (part.toString().matches(RAW)) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new SandboxException("%s can't be searched: %s".formatted(folder, e), e);
    }
  }

  private static Set<Trace> find(Path file, TraceFinder finder) {
    try (InputStream in = open(file)) {
      return finder.find(in);
    } catch (NoSuchFileException e) {
      return Set.of(); // a checkpoint that has been replaced meanwhile
    } catch (IOException e) {
      throw new SandboxException("%s can't be read: %s".formatted(file, e), e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream plain = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
  }
}
