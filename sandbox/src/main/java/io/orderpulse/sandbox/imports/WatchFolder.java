package io.orderpulse.sandbox.imports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Imports what arrives in a folder. A file is taken when it no longer grows; then it goes to {@code
 * done}, with its errors beside it, or to {@code failed} when it can't be read at all. One that was
 * imported and not yet moved when the machine stopped is imported again, which changes nothing.
 */
public final class WatchFolder {

  private record Seen(long size, FileTime changed) {}

  private final Path folder;
  private final Function<Path, ImportResult> imports;
  private final PrintWriter out;
  private Map<Path, Seen> before = new HashMap<>();

  /**
   * @param imports imports one file
   */
  public WatchFolder(Path folder, Function<Path, ImportResult> imports, PrintWriter out) {
    this.folder = folder;
    this.imports = imports;
    this.out = out;
  }

  /**
   * Looks once.
   *
   * @return files that were taken
   * @throws ImportException when the folder can't be read or written
   */
  public int look() {
    Map<Path, Seen> now = new HashMap<>();
    int taken = 0;
    for (Path file : files()) {
      Seen seen = seen(file);
      if (seen != null && seen.equals(before.get(file))) {
        take(file);
        taken++;
      } else if (seen != null) {
        now.put(file, seen);
      }
    }
    before = now;
    return taken;
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).filter(WatchFolder::isSheet).sorted().toList();
    } catch (IOException e) {
      throw new ImportException(folder + ": can't be read: " + e, e);
    }
  }

  /** Excel and downloads keep half a file beside the whole one. */
  private static boolean isSheet(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean temporary = name.startsWith("~$") || name.startsWith(".");
    return !temporary && (name.endsWith(".xlsx") || name.endsWith(".csv"));
  }

  private static Seen seen(Path file) {
    try {
      return new Seen(Files.size(file), Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return null; // it has gone
    }
  }

  private void take(Path file) {
    try {
      ImportResult result = imports.apply(file);
      List<String> errors = result.errors().stream().map(RowError::toString).toList();
      move(file, "done", errors);
    } catch (ImportException e) {
      if (e.getMessage().startsWith("Kafka")) {
        throw e; // the file is not to blame
      }
      out.println(e.getMessage());
      out.flush();
      move(file, "failed", List.of(e.getMessage()));
    }
  }

  private void move(Path file, String where, List<String> errors) {
    try {
      Path target = Files.createDirectories(folder.resolve(where));
      Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      Path beside = target.resolve(file.getFileName() + ".errors.txt");
      if (errors.isEmpty()) {
        Files.deleteIfExists(beside);
      } else {
        Files.write(beside, errors, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new ImportException(
          "%s: can't be moved to %s: %s".formatted(file, folder.resolve(where), e), e);
    }
  }
}
