package io.orderpulse.sandbox.boards;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Bulk lines, one document after another. */
final class Rows {

  private final StringBuilder bulk = new StringBuilder();
  private final String prefix;
  private int documents;

  Rows(String prefix) {
    this.prefix = prefix;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  void add(String index, ObjectNode document) {
    bulk.append("{\"index\":{\"_index\":\"").append(prefix).append('-').append(index);
    bulk.append("\",\"_id\":\"").append(++documents).append("\"}}\n");
    bulk.append(document).append('\n');
  }

  String bulk() {
    return bulk.toString();
  }
}
