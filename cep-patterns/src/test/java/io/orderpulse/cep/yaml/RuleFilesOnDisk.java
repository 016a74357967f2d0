package io.orderpulse.cep.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule files of the module: the built-in pack. */
final class RuleFilesOnDisk {

  private static final Path RULES = Path.of("src/main/resources/rules");

  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  private RuleFilesOnDisk() {}

  static List<Path> paths() {
    return in(RULES);
  }

  /** A file of the pack, or one of the examples that slips are made in. */
  static Path named(String name) {
    return Stream.of(RULES, EXAMPLES)
        .flatMap(folder -> in(folder).stream())
        .filter(p -> p.endsWith(name + ".yaml"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(p -> p.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** All of them in one pack. */
  static RulePack pack() {
    Map<String, String> files = new LinkedHashMap<>();
    paths().forEach(p -> files.put(p.getFileName().toString(), text(p)));
    return new RuleLoader().load(files).orThrow();
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
