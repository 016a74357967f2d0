/**
 * Esper as an engine of the benchmark. Its licence is the GPL: this is compiled by the Maven profile
 * {@code esper} alone, into a folder of its own, and is part of no jar.
 */
package io.orderpulse.sandbox.bench.esper;
