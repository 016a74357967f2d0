package io.orderpulse.cep.pattern;

import org.apache.flink.cep.nfa.NFAState;

/**
 * How far one rule's automaton has come with one key.
 *
 * @param fingerprint of the automaton's states; an automaton of other states cannot go on
 * @param state its runs; mutable
 */
record NfaCell(long fingerprint, NFAState state) {

  /** True when no run has begun, so that nothing need be remembered. */
  boolean isIdle() {
    return state.getPartialMatches().size() == 1
        && state.getPartialMatches().peek().getStartEventID() == null
        && state.getCompletedMatches().isEmpty();
  }
}
