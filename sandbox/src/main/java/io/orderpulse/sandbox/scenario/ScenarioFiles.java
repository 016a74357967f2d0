package io.orderpulse.sandbox.scenario;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds scenario files: those that ship beside the built-in rules, one file, or a folder. */
public final class ScenarioFiles {

  private ScenarioFiles() {}

  /** The scenarios of the built-in rules of a pack, in its order. */
  public static List<ScenarioFile> builtIn(RulePack pack) {
    List<ScenarioFile> files = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      String name = "tests/" + rule.id() + ".yaml";
      String text = RuleFiles.shipped(name);
      if (text != null) {
        files.add(ScenarioReader.read(name, text));
      }
    }
    return files;
  }

  /**
   * @param path a file, or a folder of {@code *.yaml} files
   * @throws IOException when it can't be read; says which
   * @throws ScenarioException when one of them is no scenario file
   */
  public static List<ScenarioFile> at(Path path) throws IOException {
    List<ScenarioFile> files = new ArrayList<>();
    for (Path file : paths(path)) {
      files.add(ScenarioReader.read(file.toString(), Files.readString(file)));
    }
    return files;
  }

  private static List<Path> paths(Path path) throws IOException {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      throw new IOException("no such scenario file or folder: " + path);
    }
    try (Stream<Path> list = Files.list(path)) {
      List<Path> paths = list.filter(p -> p.toString().matches(".*\\.ya?ml")).sorted().toList();
      if (paths.isEmpty()) {
        throw new IOException("no *.yaml file in " + path);
      }
      return paths;
    }
  }
}
