package io.orderpulse.sandbox.simulator;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** What the storytellers share: the agenda, the transport, the customers, and the next serial. */
final class World {

  final SimConfig config;
  final Customers customers;
  final OrderFactory orders;
  private final Agenda agenda;
  private final Transport transport;
  private final Consumer<PlantedFault> planted;
  private long lastStream = 1_000;

  World(SimConfig config, Agenda agenda, Transport transport, Consumer<PlantedFault> planted) {
    this.config = config;
    this.agenda = agenda;
    this.transport = transport;
    this.planted = planted;
    this.customers = new Customers(config.seed());
    this.orders = new OrderFactory(config.seed(), customers);
  }

  void at(long time, Runnable action) {
    agenda.at(time, action);
  }

  /** At {@code time}, {@code source} sends an event; its data is made no sooner than then. */
  void say(long time, String source, String type, String subject, Supplier<Data> data) {
    agenda.at(time, () -> transport.send(time, source, type, subject, data.get().map()));
  }

  void planted(PlantedFault fault) {
    planted.accept(fault);
  }

  /** A stream of chance of its own for a new storyteller. */
  Rand newRand() {
    return new Rand(config.seed(), ++lastStream);
  }
}
