package io.orderpulse.cep.yaml;

/** What ids look like. */
final class Identity {

  /** Kebab-case. */
  static final String PATTERN = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  private Identity() {}
}
