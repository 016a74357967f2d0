package io.orderpulse.cep.roster;

/**
 * Whom a fact means. Shared by all facts that mean the same rules.
 *
 * @param starts places of the rules whose clock it starts
 * @param ends places of the rules whose expectation it ends
 */
record RosterNote(long[] starts, long[] ends) {

  boolean isEmpty() {
    return Bits.isEmpty(starts) && Bits.isEmpty(ends);
  }
}
