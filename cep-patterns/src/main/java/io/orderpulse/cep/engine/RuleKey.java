package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;

/** The key of the rules' state: one letter for its kind, then the key. */
public final class RuleKey {

  private RuleKey() {}

  public static String of(Fact fact) {
    return fact.routingKey();
  }

  static KeyKind kind(String key) {
    return KeyKind.of(key.charAt(0));
  }

  static String subject(String key) {
    return key.substring(1);
  }
}
