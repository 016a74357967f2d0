package io.orderpulse.cep.engine;

import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Template;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.events.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Names a rule and its shape in state by 4 bytes instead of by its id. Two versions of a rule share
 * a code when only thresholds, texts and the like differ, so that one judges the other's cells.
 */
final class RuleCode {

  private RuleCode() {}

  static int of(Rule rule, TemplateKind<?, ?> kind) {
    boolean shadow = rule.release().status() == Release.Status.SHADOW;
    String shape = rule.key() + "|" + shape(kind, rule.template()) + (shadow ? "|shadow" : "");
    String hex = Sha256.hex((rule.id() + "|" + shape).getBytes(StandardCharsets.UTF_8));
    return Integer.parseUnsignedInt(hex.substring(0, 8), 16);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Template> String shape(TemplateKind<T, ?> kind, Template template) {
    return kind.wire() + kind.shape((T) template);
  }
}
