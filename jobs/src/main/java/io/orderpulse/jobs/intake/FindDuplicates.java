package io.orderpulse.jobs.intake;

import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.time.OrderedBuffer;
import io.orderpulse.events.Event;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Finds orders that one buyer submitted twice: with the same token of the client, or the same goods
 * for the same amount to the same place within minutes, the first of them unpaid by then. An order
 * that is paid is meant, whatever it looked like. Keyed by buyer.
 */
final class FindDuplicates extends KeyedProcessFunction<String, OrderNote, Event> {

  private static final long serialVersionUID = 1L;

  /** A client does not use a token again for so long; and so long payments are waited for. */
  private static final long TOKENS = Duration.ofHours(24).toMillis();

  private static final String ORDER = "o:";
  private static final String CONTENT = "c:";
  private static final String TOKEN = "t:";

  private final long within;
  private transient OrderedBuffer<OrderNote> buffer;
  private transient MapState<String, Submission> known;
  private transient MapState<Long, List<String>> ends;
  private transient IntakeCounters counters;

  FindDuplicates(FilterSettings settings) {
    within = settings.duplicateWithin().toMillis();
  }

  @Override
  public void open(OpenContext context) {
    buffer = new OrderedBuffer<>(getRuntimeContext(), OrderNote.class, Order.INSTANCE);
    known =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "known", Types.STRING, TypeInformation.of(Submission.class)));
    ends =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("ends", Types.LONG, Types.LIST(Types.STRING)));
    counters = IntakeCounters.of(getRuntimeContext());
  }

  @Override
  public void processElement(OrderNote note, Context context, Collector<Event> out)
      throws Exception {
    buffer.add(note, note.dueAt(), context.timerService());
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Event> out) throws Exception {
    for (OrderNote note : buffer.take(time)) {
      if (note.paid()) {
        paid(note, out);
      } else {
        placed(note, context, out);
      }
    }
    forget(time);
  }

  private void placed(OrderNote note, Context context, Collector<Event> out) throws Exception {
    if (known.contains(ORDER + note.orderId())) {
      return;
    }
    Submission own = new Submission();
    own.orderId = note.orderId();
    own.time = note.time();
    own.duplicateOf = original(note);
    keep(ORDER + own.orderId, own, TOKENS, note, context);
    if (own.duplicateOf != null) {
      counters.count(IntakeMetric.FILTERED_DUPLICATE);
      out.collect(
          DerivedFacts.filtered(own.orderId, FilterReason.DUPLICATE, own.duplicateOf, cause(note)));
      return;
    }
    if (note.token() != null) {
      keep(TOKEN + note.token(), own, TOKENS, note, context);
    }
    if (note.content() != null) {
      keep(CONTENT + note.content(), own, within, note, context);
    }
  }

  /** The order that this one doubles, or null. */
  private String original(OrderNote note) throws Exception {
    Submission same = note.token() == null ? null : known.get(TOKEN + note.token());
    if (same != null) {
      return same.orderId;
    }
    Submission alike = note.content() == null ? null : known.get(CONTENT + note.content());
    if (alike == null || Math.abs(note.time() - alike.time) > within) {
      return null;
    }
    Submission first = known.get(ORDER + alike.orderId);
    return first != null && first.paid ? null : alike.orderId;
  }

  private void paid(OrderNote note, Collector<Event> out) throws Exception {
    Submission own = known.get(ORDER + note.orderId());
    if (own == null || own.paid) {
      return;
    }
    own.paid = true;
    if (own.duplicateOf != null) {
      counters.count(IntakeMetric.UNFILTERED);
      out.collect(DerivedFacts.unfiltered(own.orderId, DerivedFacts.BY_ITSELF, cause(note)));
    }
    known.put(ORDER + note.orderId(), own);
  }

  private static DerivedFacts.Placed cause(OrderNote note) {
    return new DerivedFacts.Placed(note.time(), note.late(), note.batch());
  }

  private void keep(String key, Submission submission, long span, OrderNote note, Context context)
      throws Exception {
    Submission kept = new Submission();
    kept.orderId = submission.orderId;
    kept.time = submission.time;
    kept.paid = submission.paid;
    kept.duplicateOf = submission.duplicateOf;
    kept.keepUntil = Math.max(note.time(), note.now()) + span + 1;
    known.put(key, kept);
    List<String> keys = ends.get(kept.keepUntil);
    List<String> more = keys == null ? new ArrayList<>(1) : new ArrayList<>(keys);
    more.add(key);
    ends.put(kept.keepUntil, more);
    context.timerService().registerEventTimeTimer(kept.keepUntil);
  }

  private void forget(long time) throws Exception {
    List<String> over = ends.get(time);
    if (over == null) {
      return;
    }
    ends.remove(time);
    for (String key : over) {
      Submission kept = known.get(key);
      if (kept != null && kept.keepUntil <= time) {
        known.remove(key);
      }
    }
  }

  /** By time, what was placed before what was paid, then by order. */
  static final class Order implements Comparator<OrderNote>, Serializable {
    static final Order INSTANCE = new Order();

    @Serial private static final long serialVersionUID = 1L;

    @Override
    public int compare(OrderNote a, OrderNote b) {
      int byLate = Clocked.lateFirst(a, b);
      int byTime = byLate != 0 ? byLate : Long.compare(a.time(), b.time());
      int byKind = byTime != 0 ? byTime : Boolean.compare(a.paid(), b.paid());
      return byKind != 0 ? byKind : a.orderId().compareTo(b.orderId());
    }
  }
}
