/**
 * The roster plan: all plain <em>expect</em> rules of a key in one row of bits, so that a hundred
 * of them cost little more than one.
 */
package io.orderpulse.cep.roster;
