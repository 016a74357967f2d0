package io.orderpulse.sandbox.simulator;

import java.util.Iterator;
import java.util.function.Consumer;

/**
 * The world of the auto-parts platform, event by event in the order of arrival, made as it is asked
 * for and without end.
 *
 * <pre>
 *  Shopping ─┐
 *  Background├─► Agenda ─ by time ─► Transport ─ by arrival ─► next()
 *  Policies ─┤                       (ids, delays, resends)
 *  FaultPlan ┘──► planted faults
 * </pre>
 *
 * <p>First comes the history, the events before {@link SimConfig#start()}, in the order of their
 * times and with no delay; then the live part. Nothing but the configuration has an influence. Not
 * thread-safe.
 */
public final class Simulation implements Iterator<Emission> {

  private final SimConfig config;
  private final Agenda agenda = new Agenda();
  private final Transport transport;
  private final World world;

  /**
   * @param config what the run depends on
   * @param planted told of each fault before any of its events arrives
   */
  public Simulation(SimConfig config, Consumer<PlantedFault> planted) {
    this.config = config;
    this.transport = new Transport(config);
    this.world = new World(config, agenda, transport, planted);
    PolicyStory policies = new PolicyStory(world);
    long begin = config.worldBegin();
    new Background(world).begin(begin);
    policies.begin(begin);
    new Shopping(world).begin(begin);
    new FaultPlan(world, policies).begin(begin);
  }

  /** What the photo of a parcel's receipt shows instead of what it should, or null. */
  public Photo photo(String waybill) {
    return world.photo(waybill);
  }

  public SimConfig config() {
    return config;
  }

  /** Always true: the world does not end. */
  @Override
  public boolean hasNext() {
    return true;
  }

  /** What {@link #next()} will return; a driver waits until its clock shows the arrival. */
  public Emission peek() {
    Emission head = transport.peek();
    while (head == null || agenda.nextTime() <= head.arrival()) {
      agenda.runNext();
      head = transport.peek();
    }
    return head;
  }

  @Override
  public Emission next() {
    peek();
    return transport.next();
  }

  /**
   * Sends all that arrives before a time.
   *
   * @param arrival simulated ms since the epoch, exclusive
   * @return how many were sent
   */
  public long sendUntil(long arrival, EventSink sink) {
    long sent = 0;
    for (; peek().arrival() < arrival; sent++) {
      Emission emission = next();
      sink.send(emission.topicSuffix(), emission.event());
    }
    return sent;
  }

  /** Sends the history: all that arrived before the start. */
  public long sendHistory(EventSink sink) {
    return sendUntil(config.start(), sink);
  }

  /** Plans and events that are kept at the moment, for tests of bounded memory. */
  int pending() {
    return agenda.size();
  }
}
