package io.orderpulse.sandbox.why;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.compare.Compare;
import io.orderpulse.cep.yaml.RulePack;

/**
 * What an anomaly is about, read off its identity.
 *
 * @param dedupKey identity of the anomaly
 * @param rule that says it
 * @param key that the rule judges
 * @param discriminator tells anomalies of one key apart, or null
 */
record Subject(String dedupKey, Rule rule, String key, String discriminator) {

  /**
   * @throws IllegalArgumentException when no rule of the pack says such things
   */
  static Subject of(RulePack pack, String dedupKey) {
    String[] parts = dedupKey.split("\\|", 4);
    Rule rule =
        pack.rules().stream()
            .filter(r -> r.id().equals(parts[0]) && parts.length > 2)
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'%s' is no anomaly of a known rule; it is RULE|SUBJECT TYPE|SUBJECT"
                            .formatted(dedupKey)));
    boolean each = rule.template() instanceof Compare compare && compare.each() != null;
    String key = each ? parts[2].substring(0, parts[2].lastIndexOf('@')) : parts[2];
    return new Subject(dedupKey, rule, key, parts.length > 3 ? parts[3] : null);
  }

  /** As of {@link io.orderpulse.cep.fact.Fact#routingKey}. */
  String routingKey() {
    return rule.key().letter() + key;
  }
}
