package io.orderpulse.cep.life;

import io.orderpulse.cep.life.CallsCell.Caller;
import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.verdict.Handling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Sees to it that nobody is called too often. One call stands for all that would have called within
 * its gap, until the anomaly that called is over; in quiet hours nobody is called. One key for all.
 */
public final class Calls implements Stage<CallsCell> {

  /** The only key. */
  public static final String KEY = "calls";

  static final String ORIGIN = "calls";

  /** Reason of what another call stands for. */
  static final String CAPPED = "call-cap";

  /** Reason of what waits for the end of quiet hours. */
  static final String QUIET = "quiet-hours";

  private static final long serialVersionUID = 1L;

  @Override
  public CallsCell fresh() {
    return new CallsCell();
  }

  @Override
  public void moment(
      String key,
      CallsCell cell,
      long now,
      List<LifeEvent> events,
      Members members,
      Consumer<LifeEvent> out) {
    events.stream().sorted(LifeEvent.WITHIN_MOMENT).forEach(e -> take(cell, e));
    cell.lookAt = NEVER;
    List<Caller> callers = new ArrayList<>(cell.callers.values());
    callers.forEach(c -> c.wants = !wants(c) ? NEVER : c.wants == NEVER ? now : c.wants);
    callers.sort(
        Comparator.<Caller>comparingLong(c -> c.wants).thenComparing(c -> c.join.dedupKey()));
    for (Caller one : callers) {
      String reason = reason(cell, one, now);
      if (!Objects.equals(reason, one.reason)) {
        one.reason = reason;
        LifeEvent about = one.join.with(null, null);
        Hushes.tell(about, null, now, ORIGIN, reason, null, out);
      }
    }
  }

  private static void take(CallsCell cell, LifeEvent e) {
    Caller known = cell.callers.get(e.dedupKey());
    boolean same = known != null && known.join.episode() == e.episode();
    if (e.kind() == Kind.JOIN) {
      if (same) {
        known.join = e;
      } else if (known == null || known.join.episode() < e.episode()) {
        cell.callers.put(e.dedupKey(), new Caller(e));
      }
    } else if (same) {
      switch (e.kind()) {
        case LEAVE -> cell.callers.remove(e.dedupKey());
        case HUSH -> known.hushes.add(e.origin());
        case UNHUSH -> known.hushes.remove(e.origin());
        default -> throw new IllegalArgumentException("not for calls: " + e.kind());
      }
    }
  }

  private static boolean wants(Caller one) {
    Handling.Calls calls = one.join.handling().calls();
    return !one.called && one.hushes.isEmpty() && one.join.level() >= calls.level();
  }

  /** Why it does not call now, or null: it calls, has called, or does not want to. */
  private static String reason(CallsCell cell, Caller one, long now) {
    if (one.wants == NEVER) {
      return one.join.level() == 0 ? one.reason : null; // acknowledged: it need not call any more
    }
    Handling.Calls calls = one.join.handling().calls();
    long quietEnd = quietEnd(calls, now);
    if (quietEnd > now) {
      cell.lookAt = Math.min(cell.lookAt, quietEnd);
      return QUIET;
    }
    if (one.coveredBy != null && isOpen(cell, one.coveredBy)) {
      return CAPPED;
    }
    if (cell.lastCall != Long.MIN_VALUE && now < cell.lastCall + calls.gap()) {
      one.coveredBy = caller(cell);
      if (one.coveredBy == null) {
        cell.lookAt = Math.min(cell.lookAt, cell.lastCall + calls.gap());
      }
      return CAPPED;
    }
    one.called = true;
    one.coveredBy = null;
    cell.lastCall = now;
    cell.lastCaller = name(one);
    return null;
  }

  private static String caller(CallsCell cell) {
    return isOpen(cell, cell.lastCaller) ? cell.lastCaller : null;
  }

  private static String name(Caller one) {
    return one.join.dedupKey() + "#" + one.join.episode();
  }

  private static boolean isOpen(CallsCell cell, String name) {
    if (name == null) {
      return false;
    }
    Caller caller = cell.callers.get(name.substring(0, name.lastIndexOf('#')));
    return caller != null && name(caller).equals(name);
  }

  /** When the quiet hours end in which a time lies, ms; the time itself when it lies in none. */
  static long quietEnd(Handling.Calls calls, long now) {
    if (calls.quietFrom() < 0) {
      return now;
    }
    ZonedDateTime local = Instant.ofEpochMilli(now).atZone(ZoneId.of(calls.zone()));
    int minute = local.getHour() * 60 + local.getMinute();
    boolean overnight = calls.quietFrom() > calls.quietTo();
    boolean quiet =
        overnight
            ? minute >= calls.quietFrom() || minute < calls.quietTo()
            : minute >= calls.quietFrom() && minute < calls.quietTo();
    if (!quiet) {
      return now;
    }
    LocalTime end = LocalTime.of(calls.quietTo() / 60, calls.quietTo() % 60);
    ZonedDateTime today = local.with(end);
    return (today.isAfter(local) ? today : today.plusDays(1)).toInstant().toEpochMilli();
  }

  @Override
  public long wake(CallsCell cell) {
    return cell.lookAt;
  }

  @Override
  public boolean idle(CallsCell cell) {
    return cell.callers.isEmpty() && cell.lastCall == Long.MIN_VALUE;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(CallsCell cell, DataOutput out) throws IOException {
    Bytes.time(cell.lastCall, out);
    Bytes.text(cell.lastCaller, out);
    Bytes.time(cell.lookAt, out);
    Bytes.number(cell.callers.size(), out);
    for (Caller one : cell.callers.values()) {
      LifeEventCodec.write(one.join, out);
      Bytes.texts(one.hushes, out);
      out.writeBoolean(one.called);
      Bytes.time(one.wants, out);
      Bytes.text(one.coveredBy, out);
      Bytes.text(one.reason, out);
    }
  }

  @Override
  public CallsCell read(int version, DataInput in) throws IOException {
    CallsCell cell = new CallsCell();
    cell.lastCall = Bytes.time(in);
    cell.lastCaller = Bytes.text(in);
    cell.lookAt = Bytes.time(in);
    for (long left = Bytes.number(in); left > 0; left--) {
      Caller one = new Caller(LifeEventCodec.read(in));
      one.hushes.addAll(Bytes.texts(in));
      one.called = in.readBoolean();
      one.wants = Bytes.time(in);
      one.coveredBy = Bytes.text(in);
      one.reason = Bytes.text(in);
      cell.callers.put(one.join.dedupKey(), one);
    }
    return cell;
  }
}
