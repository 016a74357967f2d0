package io.orderpulse.sandbox.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What the storytellers share: the agenda, the transport, the customers, and the next serial. */
final class World {

  private static final long COMPLAINT_EVERY = 16 * Ms.HOUR;

  final SimConfig config;
  final Customers customers;
  final OrderFactory orders;
  private final Agenda agenda;
  private final Transport transport;
  private final Consumer<PlantedFault> planted;
  private final Map<String, Photo> photos = new ConcurrentHashMap<>();
  private final Map<Long, Long> tickets = new HashMap<>();
  private final Set<Long> complaints = new HashSet<>();
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

  /** Says that the photo of a receipt shows something else than it should. */
  void photo(String waybill, Photo photo) {
    photos.put(waybill, photo);
  }

  /** The photo of a parcel that shows something else, or null. */
  Photo photo(String waybill) {
    return photos.get(waybill);
  }

  /**
   * Complaints by chance are few and far between, so that no week has so many that they could
   * surge.
   */
  boolean mayComplain(long time) {
    return complaints.add(time / COMPLAINT_EVERY);
  }

  /** Tickets by chance: one on a thousand orders a day, in the first half of each second day. */
  boolean mayAskOffice(long time) {
    long each = Math.max(1, (long) (config.ordersPerDay() / 1_000));
    boolean open = Math.floorMod(time, 2 * Ms.DAY) < 20 * Ms.HOUR;
    return open && tickets.merge(Math.floorDiv(time, 2 * Ms.DAY), 1L, Long::sum) <= each;
  }

  /** Makes orders up until one is as wanted. */
  Order order(long placed, Predicate<Order> wanted) {
    Order order = orders.make(placed);
    while (!wanted.test(order)) {
      order = orders.make(placed);
    }
    return order;
  }

  /** A stream of chance of its own for a new storyteller. */
  Rand newRand() {
    return new Rand(config.seed(), ++lastStream);
  }
}
