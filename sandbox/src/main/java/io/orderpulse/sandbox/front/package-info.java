/**
 * A shop front that takes orders by HTTP, and the services that the order buffer asks. They are
 * here to be tried: the services can be slow, fail or flap.
 */
package io.orderpulse.sandbox.front;
