package io.orderpulse.jobs.index;

import java.io.Serializable;
import java.util.function.LongSupplier;

/** The time in epoch milliseconds, from whichever clock the job goes by. */
@FunctionalInterface
public interface MillisClock extends LongSupplier, Serializable {}
