/**
 * Proof of the privacy border: invented people are sent through a running system in many forms, and
 * everything it keeps behind the border is searched for them.
 */
package io.orderpulse.sandbox.privacy;
