package io.orderpulse.cep.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule files of the module: the built-in pack and the examples. */
final class RuleFilesOnDisk {

  private static final Path RULES = Path.of("src/main/resources/rules");

  private RuleFilesOnDisk() {}

  static List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (Path folder : List.of(RULES, RULES.resolve("examples"))) {
      try (Stream<Path> list = Files.list(folder)) {
        list.filter(p -> p.toString().endsWith(".yaml")).sorted().forEach(paths::add);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return paths;
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
