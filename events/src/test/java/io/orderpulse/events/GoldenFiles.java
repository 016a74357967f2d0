package io.orderpulse.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Golden JSON of version 1 of the contract, one line each. */
public final class GoldenFiles {

  private static final Path FOLDER = Path.of("src/test/resources/golden/v1");

  private GoldenFiles() {}

  /** Names without ending. */
  public static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .toList();
    }
  }

  /** The line without its line feed. */
  public static String text(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name + ".json")).stripTrailing();
  }

  public static byte[] bytes(String name) throws IOException {
    return text(name).getBytes(StandardCharsets.UTF_8);
  }
}
