/** What a change of rules would do, and why a rule said what it said. */
package io.orderpulse.sandbox.why;
