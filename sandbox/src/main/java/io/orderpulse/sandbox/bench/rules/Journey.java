package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import io.orderpulse.sandbox.bench.Fields;
import io.orderpulse.sandbox.bench.OrderFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The life of one order, by nothing but its number and the seed. One in {@value #ONE_IN} stalls:
 * every other of those ends after some step, the others leave one step out and are never signed.
 *
 * @param events by time, all under the order's key
 * @param stalls true when it never ends
 */
record Journey(List<Event> events, boolean stalls) {

  /** One order in so many stalls. */
  static final int ONE_IN = 50;

  static Journey of(int order, long placed, long seed) {
    SplittableRandom chance = new SplittableRandom(seed * 31 + order);
    OrderFields fields = new OrderFields(order, chance);
    boolean stalls = order % ONE_IN == ONE_IN - 1;
    int broken = stalls ? chance.nextInt(1, Step.SIGNED.ordinal()) : Step.values().length;
    boolean goesOn = order / ONE_IN % 2 == 1;
    List<Event> events = new ArrayList<>(Step.values().length);
    long clock = placed;
    for (Step step : Step.values()) {
      clock += chance.nextLong(step.least().toMillis(), step.most().toMillis() + 1);
      boolean comes =
          goesOn ? step.ordinal() != broken && !last(step, stalls) : step.ordinal() < broken;
      if (comes) {
        events.add(event(order, step, clock, fields));
      }
    }
    return new Journey(events, stalls);
  }

  private static boolean last(Step step, boolean stalls) {
    return stalls && step == Step.SIGNED;
  }

  private static Event event(int order, Step step, long time, OrderFields fields) {
    Map<String, Object> data = data(step, order, time, fields);
    Event event = fields.event(step.ordinal(), step.type(), time, data);
    return new Event(
        event.id(),
        event.source(),
        event.type(),
        fields.id(), // scans too are judged per order here
        time,
        data,
        event.origin(),
        false,
        false);
  }

  private static Map<String, Object> data(Step step, int order, long time, OrderFields fields) {
    return switch (step) {
      case PLACED -> fields.basket().placed(time);
      case PAID -> fields.basket().paid();
      case CREATED -> fields.basket().erpCreated();
      case RESERVED -> reserved(order, fields);
      case DISPATCHED, PRIORITISED -> fields.pick(null);
      case PRINTED, SHIPPED -> fields.parcel();
      case COLLECTED -> fields.scan("collected", 0);
      case SIGNED -> fields.scan("signed", 1);
    };
  }

  private static Map<String, Object> reserved(int order, OrderFields fields) {
    return Fields.of(
        "order_id",
        fields.id(),
        "line_id",
        "L1",
        "sku",
        "SKU-%05d".formatted(order % 20_000),
        "warehouse",
        "SHQP",
        "quantity",
        1L,
        "channel",
        "taobao-biz");
  }
}
