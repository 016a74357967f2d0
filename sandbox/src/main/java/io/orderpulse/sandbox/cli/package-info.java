/**
 * One class per subcommand: options in, exit code out, errors as one line.
 *
 * <p>A subcommand is a {@code Callable<Integer>} with picocli's {@code @Command}, made known by one
 * line in {@link io.orderpulse.sandbox.OrderPulse}. It writes its result to standard output and
 * throws for every failure; the message of the exception is the line the user sees.
 */
package io.orderpulse.sandbox.cli;
