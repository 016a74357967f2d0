/** Measures whether live alerts wait for a bulk import. */
package io.orderpulse.sandbox.bench.imports;
