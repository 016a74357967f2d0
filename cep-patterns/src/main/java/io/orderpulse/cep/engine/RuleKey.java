package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;

/** The key of the rules' state: one letter for its kind, then the key. Kinds are append only. */
public final class RuleKey {

  private static final KeyKind[] KINDS = KeyKind.values();
  private static final String[] LETTERS = new String[KINDS.length];

  static {
    for (KeyKind kind : KINDS) {
      LETTERS[kind.ordinal()] = String.valueOf((char) ('A' + kind.ordinal()));
    }
  }

  private RuleKey() {}

  public static String of(Fact fact) {
    return LETTERS[fact.kind().ordinal()].concat(fact.key());
  }

  static KeyKind kind(String key) {
    return KINDS[key.charAt(0) - 'A'];
  }

  static String subject(String key) {
    return key.substring(1);
  }
}
