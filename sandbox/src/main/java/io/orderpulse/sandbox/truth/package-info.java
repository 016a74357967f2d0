/**
 * What a perfect detector would have found in a recording: a naive batch computation that shares no
 * code with the rules, and the score of what was really found against it.
 *
 * <p>Everywhere: events are judged in verdict order, each (source, id) once; B in time means B at A
 * + T or earlier; a deadline at the end of the run counts, one after it does not.
 */
package io.orderpulse.sandbox.truth;
