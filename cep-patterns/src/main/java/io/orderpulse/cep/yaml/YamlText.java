package io.orderpulse.cep.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Makes nodes with their places of a text in YAML or JSON. Refuses what could make a small text
 * huge or endless: aliases, several documents and deep nesting.
 */
final class YamlText {

  /** Mappings and lists may be nested this deep; a rule needs six. */
  static final int MAX_DEPTH = 24;

  private YamlText() {}

  /** The root, or nothing after a problem. */
  static Optional<Node> compose(String file, String text, List<Problem> problems) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).build();
    String readable = tabless(text);
    try {
      Problem refused = refused(file, settings, readable);
      if (refused != null) {
        problems.add(refused);
        return Optional.empty();
      }
      Optional<Node> root = new Compose(settings).composeString(readable);
      if (root.isEmpty()) {
        problems.add(new Problem(file, 1, 1, "the file is empty; it needs a list 'rules'"));
      }
      return root;
    } catch (MarkedYamlEngineException e) {
      problems.add(at(file, e.getProblemMark(), e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(
          new Problem(file, 1, 1, "not YAML: " + e.getMessage().lines().findFirst().orElse("")));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      // the parser's own slips on broken escapes
      problems.add(new Problem(file, 1, 1, "not YAML: an escape or sign that cannot be read"));
    }
    return Optional.empty();
  }

  private static Problem refused(String file, LoadSettings settings, String text) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event.getEventId()) {
        case Alias -> {
          return at(file, event.getStartMark(), "aliases are not read; write it out");
        }
        case DocumentStart -> documents++;
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {}
      }
      if (depth > MAX_DEPTH) {
        return at(file, event.getStartMark(), "nested deeper than " + MAX_DEPTH);
      }
      if (documents > 1) {
        return at(file, event.getStartMark(), "a file holds one document, without '---'");
      }
    }
    return null;
  }

  /** JSON may be indented with tabs, and YAML may not. */
  private static String tabless(String text) {
    return text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
  }

  private static Problem at(String file, Optional<Mark> mark, String message) {
    return mark.map(m -> new Problem(file, m.getLine() + 1, m.getColumn() + 1, message))
        .orElseGet(() -> new Problem(file, 1, 1, message));
  }
}
