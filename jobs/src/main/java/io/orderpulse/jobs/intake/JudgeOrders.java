package io.orderpulse.jobs.intake;

import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import io.orderpulse.events.VerdictOrder;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Judges each order for its own sake, in the order of event time: is it a test, can anybody be
 * reached, did a person take it back? Gives the facts; what the search for doubles needs goes
 * aside. Keyed by order id.
 */
final class JudgeOrders extends KeyedProcessFunction<String, Event, Event> {

  static final OutputTag<OrderNote> NOTES =
      new OutputTag<>("order-notes", TypeInformation.of(OrderNote.class));

  private static final Set<String> HEARD =
      Set.of(
          "order.placed",
          "order.accepted",
          "order.amended",
          "order.paid",
          "finance.credit.decided",
          "sms.receipted",
          "order.unfilter.requested");

  private static final long serialVersionUID = 1L;

  /** Receipts, payments and people may come so much later. */
  private static final long RETENTION = Duration.ofDays(30).toMillis();

  private final FilterSettings settings;
  private transient OrderedBuffer<Event> buffer;
  private transient ValueState<OrderMark> marks;
  private transient TestOrders tests;
  private transient IntakeCounters counters;

  JudgeOrders(FilterSettings settings) {
    this.settings = settings;
  }

  /** Whether an event says something that the filters go by. */
  static boolean hears(Event event) {
    return HEARD.contains(event.type()) && event.orderId() != null;
  }

  @Override
  public void open(OpenContext context) {
    buffer = new OrderedBuffer<>(getRuntimeContext(), Event.class, VerdictOrder.INSTANCE);
    marks =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("mark", TypeInformation.of(OrderMark.class)));
    tests = new TestOrders(settings);
    counters = IntakeCounters.of(getRuntimeContext());
  }

  @Override
  public void processElement(Event event, Context context, Collector<Event> out) throws Exception {
    long watermark = context.timerService().currentWatermark();
    buffer.add(event, event.late() ? watermark + 1 : event.time(), context.timerService());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    for (Event event : buffer.take(time)) {
      OrderMark mark = marks.value() == null ? new OrderMark() : marks.value();
      judge(event, mark, time, context, out);
      mark.keepUntil = Math.max(mark.keepUntil, Math.max(time, event.time()) + RETENTION);
      context.timerService().registerEventTimeTimer(mark.keepUntil);
      marks.update(mark);
    }
    OrderMark mark = marks.value();
    if (mark != null && mark.keepUntil <= time) {
      marks.clear();
    }
  }

  private void judge(
      Event event, OrderMark mark, long time, OnTimerContext context, Collector<Event> out) {
    switch (event.type()) {
      case "order.placed", "order.accepted" -> placed(event, mark, time, context, out);
      case "order.amended" -> amended(event, mark, out);
      case "order.paid" -> paid(event, mark, time, context);
      case "finance.credit.decided" -> {
        if ("approved".equals(event.text("outcome"))) {
          paid(event, mark, time, context);
        }
      }
      case "sms.receipted" -> {
        if ("invalid-number".equals(event.text("outcome"))) {
          filter(event, mark, FilterReason.INVALID_CONTACT, out);
        }
      }
      default -> release(event, mark, event.text("by"), out);
    }
  }

  private void placed(
      Event event, OrderMark mark, long time, OnTimerContext context, Collector<Event> out) {
    if (mark.buyer != null) {
      return; // the front's copy of the same order
    }
    mark.buyer = event.text("channel") + '|' + event.text("customer_id");
    if (tests.test(event)) {
      filter(event, mark, FilterReason.TEST, out);
      return;
    }
    if ("invalid".equals(Hints.contact(event))) {
      filter(event, mark, FilterReason.INVALID_CONTACT, out);
    }
    String token = event.text("client_token");
    note(event, mark, false, time, token, OrderContent.of(event), context);
    if (mark.paid) {
      note(event, mark, true, time, null, null, context);
    }
  }

  private void amended(Event event, OrderMark mark, Collector<Event> out) {
    boolean reachable = "valid".equals(Hints.contact(event));
    if (reachable && FilterReason.INVALID_CONTACT.wire().equals(mark.reason)) {
      mark.reason = null;
      unfilter(event, DerivedFacts.BY_ITSELF, out);
    }
  }

  private void paid(Event event, OrderMark mark, long time, OnTimerContext context) {
    mark.paid = true;
    if (mark.buyer != null) {
      note(event, mark, true, time, null, null, context);
    }
  }

  private void release(Event event, OrderMark mark, String by, Collector<Event> out) {
    mark.released = true;
    mark.reason = null;
    unfilter(event, by, out);
  }

  private void filter(Event event, OrderMark mark, FilterReason reason, Collector<Event> out) {
    if (mark.released || mark.reason != null) {
      return;
    }
    mark.reason = reason.wire();
    counters.count(reason.metric());
    out.collect(
        DerivedFacts.filtered(event.orderId(), reason, null, DerivedFacts.Placed.of(event)));
  }

  private void unfilter(Event event, String by, Collector<Event> out) {
    counters.count(IntakeMetric.UNFILTERED);
    out.collect(DerivedFacts.unfiltered(event.orderId(), by, DerivedFacts.Placed.of(event)));
  }

  private static void note(
      Event event,
      OrderMark mark,
      boolean paid,
      long time,
      String token,
      String content,
      OnTimerContext context) {
    long seenAt = event.late() ? time - 1 : Clocked.ON_TIME;
    context.output(
        NOTES,
        new OrderNote(
            mark.buyer,
            event.orderId(),
            paid,
            event.time(),
            seenAt,
            event.batch(),
            token,
            content));
  }
}
