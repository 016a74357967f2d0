package io.orderpulse.cep.pattern;

/** Told of rules that fail at run time, so that one rule never takes the others down. */
@FunctionalInterface
public interface PatternTrouble {

  /**
   * A condition of the rule could not be worked out and counted as false, or its automaton failed
   * and has forgotten what it had begun with the current key.
   *
   * @param code code of the rule
   * @param time event time, ms since the epoch
   * @param cause what went wrong
   */
  void failed(int code, long time, RuntimeException cause);
}
