/** The load on shop front, buffer, intake and health, on a cluster of its own. */
package io.orderpulse.sandbox.bench.intake;
