package io.orderpulse.sandbox.demo;

import io.orderpulse.sandbox.server.SandboxOptions;
import io.orderpulse.sandbox.simulator.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A demonstration.
 *
 * @param length how long it runs, real time; null until Ctrl-C
 * @param speed simulated seconds in a real one
 * @param start simulated time at which it begins
 * @param seed of the simulator
 * @param faults what goes wrong
 * @param ordersPerDay healthy orders of a simulated day
 * @param headless plain lines instead of a live table
 * @param record where to keep what was sent and planted; null for nowhere
 * @param servers ports, sizes, directory
 */
public record DemoOptions(
    Duration length,
    double speed,
    Instant start,
    long seed,
    Set<Fault> faults,
    double ordersPerDay,
    boolean headless,
    Path record,
    SandboxOptions servers) {}
