package io.orderpulse.jobs.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a YAML file into flat keys. {@code kafka: {group-prefix: x}} and {@code kafka.group-prefix:
 * x} are the same; a list becomes its items joined by commas; an empty value counts as not given.
 */
final class YamlSettings {

  private final Path file;
  private final Map<String, Setting> found = new TreeMap<>();

  private YamlSettings(Path file) {
    this.file = file;
  }

  static Map<String, Setting> read(Path file) {
    YamlSettings reader = new YamlSettings(file);
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      root.ifPresent(node -> reader.collect("", node));
    } catch (IOException e) {
      throw new ConfigException(
          "%s: cannot be read (%s); give a readable file after --config"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    } catch (YamlEngineException e) {
      throw new ConfigException(
          "%s: is not YAML: %s".formatted(file, e.getMessage().replaceAll("\\s+", " ")), e);
    }
    return reader.found;
  }

  private void collect(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple entry : mapping.getValue()) {
        String part = scalar(entry.getKeyNode());
        collect(key.isEmpty() ? part : key + "." + part, entry.getValueNode());
      }
    } else if (key.isEmpty()) {
      throw new ConfigException(place(node) + ": must hold keys and values");
    } else {
      String value = node instanceof SequenceNode list ? join(list) : scalar(node);
      if (!value.isEmpty() && found.put(key, new Setting(value, place(node))) != null) {
        throw new ConfigException("%s: '%s' is given twice".formatted(place(node), key));
      }
    }
  }

  private String join(SequenceNode list) {
    StringJoiner joiner = new StringJoiner(",");
    list.getValue().forEach(item -> joiner.add(scalar(item)));
    return joiner.toString();
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new ConfigException(place(node) + ": a plain value is wanted here");
  }

  private String place(Node node) {
    return file + node.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
  }
}
