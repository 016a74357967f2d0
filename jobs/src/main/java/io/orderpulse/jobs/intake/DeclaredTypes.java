package io.orderpulse.jobs.intake;

import io.orderpulse.jobs.config.ConfigException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads from rules files which fields of event types outside the contract may pass: {@code
 * event_types: {po.price.changed: {actor_kind: string}}}. Everything else in them is for others.
 */
public final class DeclaredTypes {

  private static final String KEY = "event_types";

  private DeclaredTypes() {}

  /**
   * Field names by event type, of a file or of all YAML files of a folder.
   *
   * @throws ConfigException when one cannot be read, or its {@code event_types} has another form
   */
  public static Map<String, Set<String>> read(Path path) {
    Map<String, Set<String>> declared = new TreeMap<>();
    for (Path file : files(path)) {
      if (load(file) instanceof Map<?, ?> rules && rules.get(KEY) != null) {
        add(declared, file, rules.get(KEY));
      }
    }
    return declared;
  }

  private static void add(Map<String, Set<String>> declared, Path file, Object types) {
    for (Map.Entry<?, ?> type : map(file, KEY, types).entrySet()) {
      String name = String.valueOf(type.getKey());
      Map<?, ?> fields = map(file, KEY + "." + name, type.getValue());
      Set<String> names = declared.computeIfAbsent(name, n -> new LinkedHashSet<>());
      fields.keySet().forEach(field -> names.add(String.valueOf(field)));
    }
  }

  private static Map<?, ?> map(Path file, String place, Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new ConfigException("%s: %s must hold names and types".formatted(file, place));
  }

  private static Object load(Path file) {
    try {
      return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new ConfigException(
          "%s: cannot be read (%s)".formatted(file, e.getClass().getSimpleName()), e);
    } catch (YamlEngineException e) {
      throw new ConfigException(
          "%s: is not YAML: %s".formatted(file, e.getMessage().replaceAll("\\s+", " ")), e);
    }
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> found = Files.walk(path)) {
      return found.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigException(
          "%s: cannot be read (%s)".formatted(path, e.getClass().getSimpleName()), e);
    }
  }
}
