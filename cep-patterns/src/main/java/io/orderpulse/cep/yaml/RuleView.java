package io.orderpulse.cep.yaml;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Expect;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * A rule in full, as people read it: its file's fields and, where it says nothing, the defaults.
 */
public final class RuleView {

  private RuleView() {}

  /**
   * YAML that reads as the same rule.
   *
   * @param pack a sound pack
   * @param rule one of its rules
   */
  public static String yaml(RulePack pack, Rule rule) {
    Map<String, Object> content = RuleJson.tree(pack.contents().get(rule.id()));
    Map<String, Object> full = new LinkedHashMap<>();
    for (ClauseField field : RuleFields.all(rule.template().wire())) {
      Object value =
          content.containsKey(field.name()) ? content.get(field.name()) : known(rule, field);
      if (value != null) {
        full.put(field.name(), plain(value));
      }
    }
    if (content.containsKey("event_types")) {
      full.put("event_types", content.get("event_types"));
    }
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setWidth(120)
            .setSplitLines(false)
            .build();
    return new Dump(settings).dumpToString(full);
  }

  /** What holds though the file does not say so; some of it follows from other fields. */
  private static Object known(Rule rule, ClauseField field) {
    return switch (field.name()) {
      case "resolve_after" -> rule.timing().resolveAfter();
      case "expires_after" -> rule.timing().expiresAfter();
      case "days_after" -> null;
      case "order" -> ((Expect) rule.template()).anyOrder() ? "any" : "after";
      default -> "".equals(field.fallback()) ? null : field.fallback();
    };
  }

  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((name, inner) -> plain.put(name, plain(inner)));
      return plain;
    } else if (value instanceof List<?> list) {
      return list.stream().map(RuleView::plain).toList();
    } else if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0) {
      return number.toBigInteger();
    } else if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return value.toString();
  }
}
