/**
 * Benchmarks on this machine: the same events through one variant after the other, in one JVM.
 *
 * <p>A benchmark is a list of {@link io.orderpulse.sandbox.bench.Variant}s; {@link
 * io.orderpulse.sandbox.bench.Benchmark} measures them and {@link
 * io.orderpulse.sandbox.bench.BenchReport} prints them. Rule engines, which are compared while many
 * orders are open, have {@link io.orderpulse.sandbox.bench.rules.RulesBenchmark}.
 */
package io.orderpulse.sandbox.bench;
