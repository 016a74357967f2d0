/** Reading texts by hand: what they complain of, and how well that agrees with labels. */
package io.orderpulse.sandbox.voice;
