package io.orderpulse.sandbox.demo;

import io.orderpulse.cep.yaml.RuleFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rules of the pack by family, which is the file that they stand in. */
final class Families {

  /** Where rules go that are not of the pack. */
  static final String OTHERS = "其他 others";

  private static final Pattern ID = Pattern.compile("(?m)^  - id: (\\S+)");
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("order-flow", "订单"),
          Map.entry("stock-lock", "锁库与受理"),
          Map.entry("finance", "财务"),
          Map.entry("priority", "优先"),
          Map.entry("links", "链路"),
          Map.entry("logistics", "物流"),
          Map.entry("signoff", "签收"),
          Map.entry("address", "同址"),
          Map.entry("stock", "库存与仓库"),
          Map.entry("versions", "版本"),
          Map.entry("voice", "心声"),
          Map.entry("flow", "运行"));

  private final Map<String, String> familyOf = new LinkedHashMap<>();

  Families() {
    for (String file : RuleFiles.shipped("index.txt").lines().toList()) {
      String family = file.replace(".yaml", "");
      if (NAMES.containsKey(family)) {
        ids(RuleFiles.shipped(file))
            .forEach(id -> familyOf.put(id, NAMES.get(family) + " " + family));
      }
    }
  }

  private static List<String> ids(String yaml) {
    return ID.matcher(yaml).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** All families, in the order of the pack. */
  List<String> all() {
    return familyOf.values().stream().distinct().toList();
  }

  String of(String rule) {
    return familyOf.getOrDefault(rule, OTHERS);
  }
}
