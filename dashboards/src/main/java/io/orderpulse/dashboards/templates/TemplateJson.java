package io.orderpulse.dashboards.templates;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Prints templates as Elasticsearch reads them. */
public final class TemplateJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TemplateJson() {}

  /**
   * The body of {@code PUT _index_template/<name>}.
   *
   * @param prefix of all index names
   * @param lifecycle whether the server knows life-cycle policies; it refuses the setting otherwise
   */
  public static ObjectNode template(IndexTemplate template, String prefix, boolean lifecycle) {
    ObjectNode root = JSON.objectNode();
    root.putArray("index_patterns").add(template.pattern(prefix));
    // Above the built-in templates (100), below what an operator may lay over it.
    root.put("priority", 200);
    root.put("version", template.version());
    ObjectNode body = root.putObject("template");
    ObjectNode index = body.putObject("settings").putObject("index");
    index.put("number_of_shards", 1);
    // A copy as soon as there is a second node, and a green cluster without one.
    index.put("auto_expand_replicas", "0-1");
    if (template.monthly()) {
      index.put("codec", "best_compression");
      if (lifecycle) {
        index.putObject("lifecycle").put("name", Lifecycle.name(prefix));
      }
    }
    body.set("mappings", mappings(template));
    root.putObject("_meta").put("managed_by", "orderpulse");
    return root;
  }

  /** The mapping alone, also the body of {@code PUT <index>/_mapping}. */
  public static ObjectNode mappings(IndexTemplate template) {
    ObjectNode root = JSON.objectNode();
    root.put("dynamic", "strict");
    ObjectNode properties = root.putObject("properties");
    properties.putObject(IndexTemplate.TIMESTAMP).put("type", "date");
    add(template.fields(), properties);
    return root;
  }

  private static void add(List<Field> fields, ObjectNode properties) {
    for (Field field : fields) {
      ObjectNode node = properties.putObject(field.name());
      switch (field.type()) {
        case OBJECT -> {
          node.put("dynamic", "strict");
          add(field.fields(), node.putObject("properties"));
        }
        case ALIAS -> node.put("type", field.type().json()).put("path", field.source());
        case STORED ->
            node.put("type", field.type().json()).put("index", false).put("doc_values", false);
        // Longer values than Lucene takes as one term stay in the source but are not searched.
        case KEYWORD, FLATTENED -> node.put("type", field.type().json()).put("ignore_above", 1024);
        default -> node.put("type", field.type().json());
      }
    }
  }
}
