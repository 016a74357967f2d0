package io.orderpulse.cep.yaml;

import java.util.LinkedHashMap;
import java.util.Map;

/** The files about the rule language that are made from the code. */
public final class RuleDocuments {

  private RuleDocuments() {}

  /** Texts by path below the module. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("src/main/resources/schemas/rules.schema.json", schema());
    files.put("RULES.md", RuleReference.text());
    return files;
  }

  /** The JSON Schema of rule files. */
  public static String schema() {
    return RuleSchema.text();
  }
}
