package io.orderpulse.cep.roster;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.ExpectTerms;

/** One version of a rule on the roster. */
public final class RosterMember {

  private final Object owner;
  private final int code;
  private final ExpectTerms terms;

  /** Facts that it was asked about. */
  private long asked;

  private RosterMember(Object owner, int code, ExpectTerms terms) {
    this.owner = owner;
    this.code = code;
    this.terms = terms;
  }

  /**
   * @param owner what the engine knows it by
   * @param code of the rule and its shape
   * @return null when the rule is none that a roster can judge
   */
  public static RosterMember of(Object owner, int code, Rule rule) {
    ExpectTerms terms = ExpectTerms.of(rule);
    return terms == null ? null : new RosterMember(owner, code, terms);
  }

  public Object owner() {
    return owner;
  }

  public int code() {
    return code;
  }

  public ExpectTerms terms() {
    return terms;
  }

  public long asked() {
    return asked;
  }

  void askedAgain(long times) {
    asked += times;
  }
}
