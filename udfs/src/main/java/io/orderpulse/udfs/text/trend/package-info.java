/**
 * Phrases that come up more than they used to, so that a new complaint shows before it has a name.
 */
package io.orderpulse.udfs.text.trend;
