package io.orderpulse.cep.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.orderpulse.events.Sha256;
import io.orderpulse.events.json.JsonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The content of a rule without what does not matter: fields sorted, numbers in their shortest
 * form, no needless space. The same content in YAML and in JSON gives the same text.
 */
final class CanonicalJson {

  /** The field that does not count for the hash: the same content may be published again. */
  static final String VERSION = "version";

  private CanonicalJson() {}

  /** SHA-256 of a canonical tree without its version, hex. */
  static String hash(Map<String, Object> content) {
    Map<String, Object> unversioned = new TreeMap<>(content);
    unversioned.remove(VERSION);
    return Sha256.hex(write(unversioned).getBytes(StandardCharsets.UTF_8));
  }

  /** The tree of a mapping that was read without problems. */
  static Map<String, Object> tree(MappingNode node) {
    Map<String, Object> tree = new TreeMap<>();
    for (NodeTuple tuple : node.getValue()) {
      tree.put(((ScalarNode) tuple.getKeyNode()).getValue(), value(tuple.getValueNode()));
    }
    return tree;
  }

  /** Any tree of maps, lists, texts, numbers and flags, with its fields as they are sorted. */
  static String write(Map<String, Object> tree) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JsonTree.factory().createGenerator(text)) {
      out.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature());
      JsonTree.write(out, tree);
    } catch (IOException e) {
      throw new UncheckedIOException("a text can be written to", e);
    }
    return text.toString();
  }

  /** Any tree of JSON in this form. */
  static Map<String, Object> of(Map<?, ?> json) {
    Map<String, Object> tree = new TreeMap<>();
    json.forEach((name, value) -> tree.put((String) name, any(value)));
    return tree;
  }

  private static Object any(Object value) {
    if (value instanceof Map<?, ?> map) {
      return of(map);
    } else if (value instanceof List<?> list) {
      return list.stream().map(CanonicalJson::any).toList();
    } else if (value instanceof Number number) {
      return shortest(new BigDecimal(number.toString()));
    }
    return value;
  }

  private static BigDecimal shortest(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }

  private static Object value(Node node) {
    if (node instanceof MappingNode mapping) {
      return tree(mapping);
    }
    if (node instanceof SequenceNode sequence) {
      List<Object> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(value(item)));
      return items;
    }
    return scalar((ScalarNode) node);
  }

  private static Object scalar(ScalarNode node) {
    BigDecimal number = Scalars.decimal(node);
    if (number != null) {
      return shortest(number);
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return Scalars.flag(node);
    }
    return node.getValue();
  }
}
