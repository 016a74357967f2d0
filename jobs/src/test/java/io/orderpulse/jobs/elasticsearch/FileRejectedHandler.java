package io.orderpulse.jobs.elasticsearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Records rejected documents in a file, so that a test needs nothing shared in memory. */
record FileRejectedHandler(Path file) implements RejectedHandler {

  static RejectedHandler.Factory factory(Path file) {
    String path = file.toString();
    return () -> new FileRejectedHandler(Path.of(path));
  }

  static List<String> read(Path file) throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  @Override
  public CompletionStage<?> reject(RejectedDocument rejected) {
    try {
      Files.writeString(
          file,
          rejected.document().id() + " " + rejected.reason() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return CompletableFuture.completedFuture(null);
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() {
    // Nothing is open between two documents.
  }
}
