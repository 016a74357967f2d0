package io.orderpulse.sandbox.bench.rules;

/**
 * One run of one engine.
 *
 * @param contender id of the engine
 * @param rules how many
 * @param state where state lies
 * @param file the events, see {@link RulesWorkload}
 * @param skip events before those that count: they fill the state and warm the JVM up
 * @param perRound events of each round that counts
 * @param rounds how many
 */
record RulesRun(
    String contender, int rules, StateKind state, String file, int skip, int perRound, int rounds) {

  /** All events of the run. */
  int events() {
    return skip + perRound * rounds;
  }
}
