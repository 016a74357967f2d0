package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.life.SettleCell.Hush;
import io.orderpulse.events.record.Status;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Brings together what happens to an anomaly and what suppresses it, and numbers its records. A
 * record says {@code notify: false} while anything suppresses it, and there is an UPDATED when that
 * begins or ends. Of a RESOLVED everybody is told who was told of the episode before, whatever
 * suppresses it by then. Keyed by dedup_key.
 *
 * <p>Commands go out at once, unless the anomaly is an absence that nobody can believe as its feed
 * or carrier stands still: then when that is over and it still is open, or never.
 */
public final class Settle implements Stage<SettleCell> {

  private static final long RETENTION = Duration.ofDays(30).toMillis();

  private static final long serialVersionUID = 1L;

  /** Which of several suppressions a record names: the first of these that it has. */
  private static final List<String> ORIGINS =
      List.of(
          Mute.ORIGIN, Cover.ORIGIN, Storm.ORIGIN, Follow.SNOOZED, Follow.COOL_DOWN, Calls.ORIGIN);

  @Override
  public SettleCell fresh() {
    return new SettleCell();
  }

  @Override
  public void moment(
      String key,
      SettleCell cell,
      long now,
      List<LifeEvent> events,
      Members members,
      Consumer<LifeEvent> out) {
    List<LifeEvent> hushes = events.stream().filter(Settle::isHush).toList();
    for (LifeEvent turn : events) {
      if (!isHush(turn) && turn.kind() != Kind.ASK) {
        take(cell, turn, hushes, out);
      }
    }
    apply(cell, hushes);
    ask(cell, now, events, out);
    if (cell.open && cell.last.notifies() != cell.hushes.isEmpty()) {
      Fields fields = new Fields(cell.last);
      fields.status = Status.UPDATED;
      fields.time = now;
      say(cell, fields, Kind.UPDATED, now, out);
    }
    if (cell.forgetAt <= now) {
      cell.last = null;
      cell.forgetAt = NEVER;
    }
  }

  private static void ask(
      SettleCell cell, long now, List<LifeEvent> events, Consumer<LifeEvent> out) {
    boolean hold =
        cell.open && cell.hushes.keySet().stream().anyMatch(o -> o.startsWith(Cover.ORIGIN));
    if (!hold) {
      cell.held.forEach(e -> out.accept(Commands.out(e, now)));
      cell.held.clear();
    }
    for (LifeEvent e : events) {
      if (e.kind() == Kind.ASK && hold) {
        cell.held.add(e);
      } else if (e.kind() == Kind.ASK) {
        out.accept(Commands.out(e));
      }
    }
  }

  private static boolean isHush(LifeEvent e) {
    return e.kind() == Kind.HUSH || e.kind() == Kind.UNHUSH;
  }

  private static void take(
      SettleCell cell, LifeEvent turn, List<LifeEvent> hushes, Consumer<LifeEvent> out) {
    boolean opens = turn.kind() == Kind.OPENED;
    if (opens == cell.open) {
      return; // it cannot happen, and must not break the contract if it does
    }
    Fields fields = new Fields(turn.anomaly());
    if (opens) {
      cell.open = true;
      cell.told = false;
      cell.shadow = turn.handling().shadow();
      cell.hushes.clear();
      cell.forgetAt = NEVER;
      fields.seq = 0;
      cell.last = fields.build();
    }
    apply(cell, hushes);
    say(cell, fields, turn.kind(), turn.at(), out);
    if (turn.kind() == Kind.RESOLVED) {
      cell.open = false;
      cell.hushes.clear();
      cell.held.clear();
      cell.forgetAt = Math.max(turn.at(), turn.time()) + RETENTION;
    }
  }

  /** Hushes of other episodes say nothing about this one. */
  private static void apply(SettleCell cell, List<LifeEvent> hushes) {
    for (LifeEvent e : hushes) {
      if (cell.open && e.episode() == cell.last.episode()) {
        if (e.kind() == Kind.HUSH) {
          cell.hushes.put(e.origin(), new Hush(e.by(), e.root()));
        } else {
          cell.hushes.remove(e.origin());
        }
      }
    }
  }

  private static void say(
      SettleCell cell, Fields fields, Kind kind, long at, Consumer<LifeEvent> out) {
    Hush hush = first(cell);
    boolean tell = hush == null || (kind == Kind.RESOLVED && cell.told);
    fields.seq = cell.last.seq() + 1;
    fields.notifies = tell;
    fields.suppressedBy = tell ? null : hush.by();
    fields.root =
        cell.hushes.values().stream()
            .map(Hush::root)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    cell.told |= tell;
    List<String> before = cell.last.subject().orderIds();
    cell.last = fields.build();
    out.accept(
        LifeEvent.about(
                To.TOPICS, cell.last.dedupKey(), kind, cell.last.dedupKey(), fields.episode, at)
            .at(fields.time, cell.shadow ? 1 : 0)
            .with(cell.last, null)
            .refs(before));
  }

  private static Hush first(SettleCell cell) {
    for (String origin : ORIGINS) {
      for (var hush : cell.hushes.entrySet()) {
        if (hush.getKey().startsWith(origin)) {
          return hush.getValue();
        }
      }
    }
    return cell.hushes.isEmpty() ? null : cell.hushes.firstEntry().getValue();
  }

  /** True when nothing of a record that was said may be public. */
  public static boolean isShadow(LifeEvent said) {
    return said.until() == 1;
  }

  @Override
  public long wake(SettleCell cell) {
    return cell.forgetAt;
  }

  @Override
  public boolean idle(SettleCell cell) {
    return cell.last == null;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void write(SettleCell cell, DataOutput out) throws IOException {
    AnomalyCodec.optional(cell.last, out);
    out.writeBoolean(cell.open);
    out.writeBoolean(cell.told);
    out.writeBoolean(cell.shadow);
    Bytes.number(cell.hushes.size(), out);
    for (var hush : cell.hushes.entrySet()) {
      Bytes.text(hush.getKey(), out);
      Bytes.text(hush.getValue().by(), out);
      Bytes.text(hush.getValue().root(), out);
    }
    Bytes.time(cell.forgetAt, out);
    LifeEventCodec.all(cell.held, out);
  }

  @Override
  public SettleCell read(int version, DataInput in) throws IOException {
    SettleCell cell = new SettleCell();
    cell.last = AnomalyCodec.optional(in);
    cell.open = in.readBoolean();
    cell.told = in.readBoolean();
    cell.shadow = in.readBoolean();
    for (long left = Bytes.number(in); left > 0; left--) {
      cell.hushes.put(Bytes.text(in), new Hush(Bytes.text(in), Bytes.text(in)));
    }
    cell.forgetAt = Bytes.time(in);
    if (version >= 2) {
      cell.held.addAll(LifeEventCodec.all(in));
    }
    return cell;
  }
}
