package io.orderpulse.sandbox.metrics;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.sandbox.simulator.Emission;
import io.orderpulse.sandbox.simulator.RawJson;
import io.orderpulse.sandbox.simulator.SimConfig;
import io.orderpulse.sandbox.simulator.Simulation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A recording of simulated days to which is added what the simulator does not play: manual entries,
 * double picks, oversold stock, promises of delivery, filtered orders, more complaints and tickets.
 */
final class RecordedDays {

  private static final long START = Rfc3339.parse("2026-03-02T08:00:00+08:00");
  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;

  private final RawJson json = new RawJson();
  private final Random random;
  private final List<Event> events = new ArrayList<>();
  private int serial;

  private RecordedDays(long seed) {
    this.random = new Random(seed);
  }

  /** The lines of about two days, in the order of time. */
  static List<byte[]> lines(long seed, int ordersPerDay) {
    RecordedDays days = new RecordedDays(seed);
    SimConfig config =
        SimConfig.defaults(seed, START)
            .withOrdersPerDay(ordersPerDay)
            .withHistoryDays(1)
            .withResendRate(0);
    Simulation simulation = new Simulation(config, fault -> {});
    while (simulation.peek().arrival() <= START + 24 * HOUR) {
      Emission emission = simulation.next();
      days.play(emission.event());
    }
    return days.events.stream()
        .sorted(io.orderpulse.events.VerdictOrder.INSTANCE)
        .map(days.json::write)
        .toList();
  }

  /** The same in another order: some minutes late, some days, some twice. */
  static List<byte[]> noisy(List<byte[]> lines, long seed) throws Exception {
    Random random = new Random(seed);
    record Arrival(long at, int nth, byte[] line) {}
    List<Arrival> arrivals = new ArrayList<>();
    for (byte[] line : lines) {
      long time = RecordedEvent.of(line).time();
      long delay = random.nextInt(20) == 0 ? random.nextLong(36 * HOUR) : random.nextLong(MINUTE);
      arrivals.add(new Arrival(time + delay, arrivals.size(), line));
      if (random.nextInt(20) == 0) {
        arrivals.add(new Arrival(time + random.nextLong(48 * HOUR), arrivals.size(), line));
      }
    }
    Collections.sort(
        arrivals,
        (a, b) -> a.at != b.at ? Long.compare(a.at, b.at) : Integer.compare(a.nth, b.nth));
    return arrivals.stream().map(Arrival::line).toList();
  }

  private void play(Event event) {
    switch (event.type()) {
      case "order.placed" -> placed(event);
      case "erp.order.created" -> entered(event);
      case "wms.pick.dispatched" -> picked(event);
      case "wms.stock.reserved" -> reserved(event);
      default -> events.add(event);
    }
  }

  private void placed(Event event) {
    Map<String, Object> data = new HashMap<>(event.data());
    if (random.nextInt(3) == 0) {
      data.put("promise_deliver_by", Rfc3339.format(event.time() + random.nextLong(72 * HOUR)));
    }
    events.add(event.withData(data));
    String order = event.orderId();
    if (random.nextInt(12) == 0) {
      add("intake", "order.filtered", event.time() + 1, "order_id", order, "reason", "test");
      if (random.nextInt(2) == 0) {
        add("intake", "order.unfiltered", event.time() + HOUR, "order_id", order, "by", "S1");
      }
    }
    for (int i = random.nextInt(15) == 0 ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      complain(event.time() + random.nextLong(40 * HOUR), order);
    }
    if (random.nextInt(60) == 0) {
      complain(event.time() + random.nextLong(20 * HOUR), null);
    }
    if (random.nextInt(30) == 0) {
      ticket(event.time() + random.nextLong(20 * HOUR));
    }
    if (random.nextInt(10) == 0) {
      add(
          "crm/main",
          "crm.order.tagged",
          event.time() + random.nextLong(9 * HOUR),
          "order_id",
          order,
          "tags",
          List.of("加急"));
    }
  }

  private void complain(long time, String order) {
    String id = "PX" + ++serial;
    add(
        "voice/x",
        "complaint.filed",
        time,
        "complaint_id",
        id,
        "order_id",
        order,
        "text",
        "差",
        "sku",
        "SKU" + random.nextInt(3));
    if (random.nextInt(3) == 0) {
      add(
          "voice/x",
          "complaint.filed",
          time + random.nextLong(HOUR),
          "complaint_id",
          id,
          "order_id",
          order,
          "text",
          "差",
          "sku",
          "SKU9");
    }
    List<String> said =
        random.nextBoolean() ? List.of("MISSING_ITEM", "PRICE") : List.of("LATE_DELIVERY");
    add(
        "/orderpulse/voice",
        "voice.classified",
        time,
        "kind",
        "complaint",
        "ref_id",
        id,
        "order_id",
        order,
        "role",
        random.nextInt(4) == 0 ? "agent" : "customer",
        "categories",
        said,
        "phrases",
        List.of(),
        "lexicon_version",
        "1");
  }

  private void ticket(long time) {
    String id = "KX" + ++serial;
    List<String> kinds = List.of("order-entry", "finance-adjust", "warehouse-change");
    for (int i = 0; i < 3; i++) {
      add(
          "erp/main",
          i == 0 ? "erp.ticket.raised" : "erp.ticket.updated",
          time + i * MINUTE,
          "ticket_id",
          id,
          "labels",
          i == 0 && random.nextBoolean() ? List.of("其他") : List.of("人工干预"),
          "intervention",
          kinds.get(random.nextInt(3)));
    }
  }

  private void entered(Event event) {
    Map<String, Object> data = new HashMap<>(event.data());
    if (random.nextInt(5) == 0) {
      data.put("entry", "manual");
      if (random.nextInt(3) == 0) {
        data.put("amount", ((BigDecimal) data.get("amount")).add(BigDecimal.TEN));
      }
    }
    events.add(event.withData(data));
  }

  private void picked(Event event) {
    events.add(event);
    if (random.nextInt(20) == 0) {
      Map<String, Object> data = new HashMap<>(event.data());
      data.put("task_id", event.text("task_id") + "-B");
      String id = "x" + ++serial;
      long time = event.time() + random.nextLong(HOUR);
      events.add(Event.of(id, event.source(), event.type(), event.subject(), time, data));
      if (random.nextBoolean()) {
        long gone = event.time() + random.nextLong(HOUR);
        String task = random.nextBoolean() ? "task_id" : "line_id";
        data = new HashMap<>(event.data());
        data.putIfAbsent(task, "none");
        events.add(
            Event.of(
                "y" + serial, event.source(), "wms.pick.cancelled", event.subject(), gone, data));
      }
    }
  }

  private void reserved(Event event) {
    events.add(event);
    if (random.nextInt(60) == 0) {
      long time = event.time() - MINUTE;
      add(
          event.source(),
          "wms.stock.counted",
          time,
          "sku",
          event.text("sku"),
          "warehouse",
          event.text("warehouse"),
          "on_hand",
          0L,
          "counted_at",
          Rfc3339.format(time));
    }
  }

  private void add(String source, String type, long time, Object... fields) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      if (fields[i + 1] != null) {
        data.put((String) fields[i], fields[i + 1]);
      }
    }
    String order = (String) data.get("order_id");
    events.add(Event.of("a" + ++serial, source, type, order, time, data));
  }
}
