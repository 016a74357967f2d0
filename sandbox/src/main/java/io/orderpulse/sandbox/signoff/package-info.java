/** Sign-off photos on the command line: answers, labels, and pictures of what was read where. */
package io.orderpulse.sandbox.signoff;
