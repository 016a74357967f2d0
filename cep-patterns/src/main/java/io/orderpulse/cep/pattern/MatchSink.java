package io.orderpulse.cep.pattern;

/** Where matches go, in verdict order. */
@FunctionalInterface
public interface MatchSink {

  /**
   * @param code code of the rule
   */
  void matched(int code, PatternMatch match);
}
