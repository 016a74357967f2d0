package io.orderpulse.sandbox.simulator;

import java.util.Map;

/** Which system's topic a type of event travels on. */
final class Topics {

  private static final Map<String, String> BY_FIRST_WORD =
      Map.ofEntries(
          Map.entry("order", "channel"),
          Map.entry("crm", "crm"),
          Map.entry("erp", "erp"),
          Map.entry("wms", "wms"),
          Map.entry("finance", "finance"),
          Map.entry("logistics", "logistics"),
          Map.entry("review", "voice"),
          Map.entry("chat", "voice"),
          Map.entry("complaint", "voice"),
          Map.entry("policy", "policy"),
          Map.entry("drawing", "design"),
          Map.entry("material", "design"),
          Map.entry("call", "trace"),
          Map.entry("dependency", "trace"),
          Map.entry("sms", "message"));

  private Topics() {}

  /** What a system says of itself travels with its other events. */
  static String suffixOf(String type, String source) {
    if (type.startsWith("system.")) {
      return source.substring(0, source.indexOf('/'));
    }
    String suffix = BY_FIRST_WORD.get(type.substring(0, type.indexOf('.')));
    if (suffix == null) {
      throw new IllegalArgumentException("no topic for events of type " + type);
    }
    return suffix;
  }
}
