/**
 * Rules between the topic {@code rules} and the jobs: what a job starts with, what it is told while
 * it runs, and how a version is published.
 *
 * <p>The topic outranks the rule files: what was published stays in force until something else is
 * published. A version that is no sound rule, or is not newer than what is known, is refused with
 * an anomaly and changes nothing.
 */
package io.orderpulse.jobs.rules;
