package io.orderpulse.sandbox.bench;

import io.orderpulse.events.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The life of one order as {@value #EVENTS} clean events, by nothing but its number and the seed.
 *
 * <pre>
 *   placed ─ paid ─ ERP ─┬─ pick dispatched ─ pick completed ──────────────────────┬─ label ─ shipped ─ scan ─ scan ─ signed
 *                        ├─ policy documented ─ policy deployed ───────────────────┤
 *                        └─ drawing confirmed ─ released ─ material ordered ───────┘ (with one scan only)
 * </pre>
 */
final class OrderScript {

  /** Events of every order. */
  static final int EVENTS = 10;

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final OrderFields fields;
  private final OrderKind kind;
  private final Stall stall;
  private final SplittableRandom chance;
  private final List<Event> events = new ArrayList<>(EVENTS);
  private long clock;

  private OrderScript(int order, long placed, long seed) {
    this.chance = new SplittableRandom(seed * 31 + order);
    this.fields = new OrderFields(order, chance);
    this.kind = OrderKind.of(order);
    this.stall = Stall.of(order);
    this.clock = placed;
  }

  /**
   * @param order number from 0
   * @param placed when it is placed, ms
   * @return its events by time
   */
  static List<Event> of(int order, long placed, long seed) {
    OrderScript script = new OrderScript(order, placed, seed);
    script.sell();
    script.prepare();
    script.send();
    return script.events;
  }

  private void sell() {
    say("order.placed", fields.basket().placed(clock));
    after(1 * MINUTE, 10 * MINUTE);
    say("order.paid", fields.basket().paid());
    if (stall == Stall.LOST_SYNC) {
      after(30 * MINUTE, 60 * MINUTE);
    } else {
      after(1 * MINUTE, 4 * MINUTE);
    }
    say("erp.order.created", fields.basket().erpCreated());
  }

  private void prepare() {
    after(30 * MINUTE, 60 * MINUTE);
    switch (kind) {
      case STOCK -> {
        say("wms.pick.dispatched", fields.pick(null));
        after(1 * HOUR, 2 * HOUR);
        say("wms.pick.completed", fields.pick("done"));
      }
      case CAMPAIGN -> {
        say("policy.documented", fields.policy(false));
        after(5 * MINUTE, 20 * MINUTE);
        say("policy.deployed", fields.policy(stall == Stall.DRIFTED_POLICY));
        after(1 * HOUR, 2 * HOUR);
      }
      case MADE_TO_ORDER -> {
        say("drawing.confirmed", fields.drawing(false));
        after(5 * MINUTE, 20 * MINUTE);
        say("drawing.released", fields.drawing(stall == Stall.WRONG_DRAWING));
        after(5 * MINUTE, 20 * MINUTE);
        say("material.ordered", fields.drawing(stall == Stall.WRONG_DRAWING));
      }
    }
  }

  private void send() {
    after(1 * HOUR, 2 * HOUR);
    say("wms.label.printed", fields.parcel());
    if (stall == Stall.LATE_SHIPPING) {
      after(26 * HOUR, 30 * HOUR);
    } else {
      after(1 * HOUR, 3 * HOUR);
    }
    say("wms.order.shipped", fields.parcel());
    after(2 * HOUR, 8 * HOUR);
    say("logistics.scanned", fields.scan("collected", 0));
    if (kind != OrderKind.MADE_TO_ORDER) {
      after(8 * HOUR, 24 * HOUR);
      say("logistics.scanned", fields.scan("in_transit", 1));
    }
    if (stall == Stall.SILENT_PARCEL) {
      after(80 * HOUR, 90 * HOUR);
    } else {
      after(8 * HOUR, 40 * HOUR);
    }
    say("logistics.signed", fields.signed());
  }

  private void after(long least, long most) {
    clock += chance.nextLong(least, most + 1);
  }

  private void say(String type, Map<String, Object> data) {
    events.add(fields.event(events.size(), type, clock, data));
  }
}
