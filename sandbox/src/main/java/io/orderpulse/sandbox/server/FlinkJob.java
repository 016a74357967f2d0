package io.orderpulse.sandbox.server;

import java.util.Set;

/**
 * One job of a cluster.
 *
 * @param id Flink's id
 * @param name the name the job gave itself
 * @param state as Flink spells it
 */
public record FlinkJob(String id, String name, String state) {

  private static final Set<String> TERMINAL = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");

  /** Whether it has ended. */
  public boolean ended() {
    return isTerminal(state);
  }

  static boolean isTerminal(String state) {
    return TERMINAL.contains(state);
  }
}
