/** Small stories with their expected transitions: how a rule is tried out and proven. */
package io.orderpulse.sandbox.scenario;
