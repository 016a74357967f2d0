package io.orderpulse.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The frame of a saved object, with the versions that say how old its shape is. */
enum Stamp {
  DASHBOARD("dashboard", "8.9.0", "7.16.0"),
  DATA_VIEW("index-pattern", "8.0.0", "7.11.0"),
  SEARCH("search", "8.0.0", "7.9.3"),
  TAG("tag", "8.0.0", null);

  private final String type;
  private final String v8;
  private final String v7;

  Stamp(String type, String v8, String v7) {
    this.type = type;
    this.v8 = v8;
    this.v7 = v7;
  }

  ObjectNode on(Names names, String id, ObjectNode attributes, ArrayNode references) {
    ObjectNode object = Json.object();
    object.put("id", id).put("type", type);
    object.set("attributes", attributes);
    object.set("references", references);
    if (names.flavour() == Flavour.V8) {
      object.put("managed", false);
      object.put("coreMigrationVersion", "8.8.0").put("typeMigrationVersion", v8);
    } else {
      object.put("coreMigrationVersion", "7.17.0");
      ObjectNode versions = object.putObject("migrationVersion");
      if (v7 != null) {
        versions.put(type, v7);
      }
    }
    return object;
  }
}
