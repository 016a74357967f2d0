/** The command that shows what intake makes of addresses and product names. */
package io.orderpulse.sandbox.normalise;
