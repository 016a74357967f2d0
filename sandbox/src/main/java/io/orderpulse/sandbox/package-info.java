/** The command line and everything for one machine. */
package io.orderpulse.sandbox;
