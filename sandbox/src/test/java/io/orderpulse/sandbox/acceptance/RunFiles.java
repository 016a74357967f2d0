package io.orderpulse.sandbox.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** What the servers of a run leave on the disk: checkpoints, savepoints, logs. */
final class RunFiles extends SimpleFileVisitor<Path> {

  /** Kafka holds the raw topics; the documents of Elasticsearch are searched as such. */
  private static final List<String> DATA = List.of("kafka/data", "elasticsearch/data");

  /** In the state of every job that keeps orders; shows that state is searched in a form it has. */
  private static final byte[] KNOWN = "O-ACC-".getBytes(StandardCharsets.UTF_8);

  private final Leaks leaks;
  private final Path run;
  private int states;

  private RunFiles(Leaks leaks, Path run) {
    this.leaks = leaks;
    this.run = run;
  }

  /**
   * Searches them all.
   *
   * @return how many files of checkpoints and savepoints hold an order
   */
  static int search(Leaks leaks, Path run) throws IOException {
    RunFiles files = new RunFiles(leaks, run);
    Files.walkFileTree(run, files);
    return files.states;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return DATA.stream().anyMatch(data -> directory.equals(run.resolve(data)))
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile() || program(file.getFileName().toString())) {
      return FileVisitResult.CONTINUE;
    }
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return visitFileFailed(file, e);
    }
    String place = run.relativize(file).toString();
    leaks.search(place, content);
    boolean state = place.contains("/checkpoints/") || place.contains("/savepoints/");
    if (state && Leaks.indexOf(content, KNOWN) >= 0) {
      states++;
    }
    return FileVisitResult.CONTINUE;
  }

  /** The job jar, as it was uploaded and as Flink hands it round. */
  private static boolean program(String name) {
    return name.endsWith(".jar") || name.startsWith("blob_");
  }

  /** Old checkpoints go while the jobs run; a newer one like it is there, and the savepoints. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw e;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
    return e == null ? FileVisitResult.CONTINUE : visitFileFailed(directory, e);
  }
}
