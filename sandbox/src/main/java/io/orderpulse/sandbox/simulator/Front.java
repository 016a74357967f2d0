package io.orderpulse.sandbox.simulator;

/**
 * How the front answers an order that it has accepted: confirmed at once, or put off (degraded):
 * then its stock is frozen and the customer gets a message, until it is confirmed after all. A null
 * says that it does not happen.
 */
final class Front {

  Long confirmed;
  Long degraded;
  Long frozen;
  Long thawed;
  Long messaged;

  private Front() {}

  /** As it should be: most are confirmed within seconds. */
  static Front healthy(long accepted, boolean degrade, Rand rand) {
    Front front = new Front();
    long answered = accepted + rand.between(2 * Ms.SECOND, 20 * Ms.SECOND);
    if (!degrade) {
      front.confirmed = answered;
      return front;
    }
    front.degraded = answered;
    front.frozen = answered + rand.between(2 * Ms.SECOND, 40 * Ms.SECOND);
    front.messaged = answered + rand.between(Ms.SECOND, 40 * Ms.SECOND);
    front.confirmed = answered + rand.between(10 * Ms.MINUTE, 90 * Ms.MINUTE);
    front.thawed = front.confirmed + Ms.SECOND;
    return front;
  }
}
