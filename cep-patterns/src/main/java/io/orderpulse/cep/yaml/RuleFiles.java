package io.orderpulse.cep.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds rule files: the built-in pack, one file, or a folder of them in name order. */
public final class RuleFiles {

  private static final List<String> PROFILES =
      List.of("auto-parts", "cold-chain", "furniture", "fmcg-3c");

  private RuleFiles() {}

  /** The pack that ships with OrderPulse. */
  public static RulePack builtIn() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : resource("index.txt").lines().filter(l -> !l.isBlank()).toList()) {
      files.put(name, resource(name));
    }
    return new RuleLoader().load(files);
  }

  /** Names of the profiles that ship with OrderPulse, by trade; the first changes nothing. */
  public static List<String> profiles() {
    return PROFILES;
  }

  /**
   * A pack with the thresholds of a profile.
   *
   * @param profile one of {@link #profiles()}, or a file of the same form
   * @throws IOException when there is no such profile or it can't be read
   */
  public static RulePack with(RulePack pack, String profile) throws IOException {
    if (PROFILES.contains(profile)) {
      String file = "profiles/" + profile + ".yaml";
      return new Overlay(file, resource(file)).over(pack);
    }
    Path path = Path.of(profile);
    if (!Files.isRegularFile(path)) {
      throw new IOException("no profile '" + profile + "'" + Nearest.hint(profile, PROFILES));
    }
    return new Overlay(profile, text(path)).over(pack);
  }

  /** A pack with other thresholds, as text of the form of a profile; for trying things out. */
  public static RulePack overlaid(RulePack pack, String file, String text) {
    return new Overlay(file, text).over(pack);
  }

  /** The text of a resource of the pack, or null when there is none. */
  public static String shipped(String name) {
    return RuleFiles.class.getResource("/rules/" + name) == null ? null : resource(name);
  }

  private static String text(Path path) throws IOException {
    try {
      return Files.readString(path);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IOException(path + " is not UTF-8 text", e);
    }
  }

  /**
   * @param path a YAML file, or a folder with {@code *.yaml} and {@code *.yml} files
   * @throws IOException when it can't be read; says which
   */
  public static RulePack at(Path path) throws IOException {
    List<Path> paths = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (Stream<Path> list = Files.list(path)) {
        list.filter(p -> p.toString().matches(".*\\.ya?ml")).sorted().forEach(paths::add);
      }
      if (paths.isEmpty()) {
        throw new IOException("no *.yaml file in " + path);
      }
    } else if (Files.isRegularFile(path)) {
      paths.add(path);
    } else {
      throw new IOException("no such rule file or folder: " + path);
    }
    Map<String, String> files = new LinkedHashMap<>();
    for (Path p : paths) {
      files.put(p.toString(), text(p));
    }
    return new RuleLoader().load(files);
  }

  private static String resource(String name) {
    try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the built-in rule file " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("reading the built-in rule file " + name, e);
    }
  }
}
