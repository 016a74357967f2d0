package io.orderpulse.cep.template.routing;

/** A <em>routing</em> rule remembers nothing of a key. */
public final class RoutingCell {}
