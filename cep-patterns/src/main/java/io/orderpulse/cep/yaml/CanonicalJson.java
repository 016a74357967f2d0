package io.orderpulse.cep.yaml;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.orderpulse.events.json.JsonTree;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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

  private CanonicalJson() {}

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
      BigDecimal shortest = number.stripTrailingZeros();
      return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
    if (node.getTag().equals(Tag.BOOL)) {
      return Scalars.flag(node);
    }
    return node.getValue();
  }
}
