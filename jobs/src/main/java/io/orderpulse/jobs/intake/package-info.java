/**
 * The intake job: every raw topic in, clean events and refused records out. It is a privacy border:
 * raw records are checked and cleaned inside the source that reads them, so that nothing personal
 * is ever sent between tasks, kept in state or written to a checkpoint.
 */
package io.orderpulse.jobs.intake;
