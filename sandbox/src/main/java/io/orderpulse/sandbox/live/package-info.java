/** Simulated systems that send to an installation of OrderPulse at the pace of a clock. */
package io.orderpulse.sandbox.live;
