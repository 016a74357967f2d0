package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Status;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Follows one anomaly from verdict to verdict: its episodes, relapses, steps up the chain, and what
 * people say of it. Keyed by dedup_key.
 *
 * <pre>
 *   OPEN ──► OPENED ──► (UPDATED | ESCALATED | ACKNOWLEDGED)* ──► RESOLVED
 * </pre>
 */
public final class Follow implements Stage<FollowCell> {

  static final String COOL_DOWN = "cool-down";
  static final String SNOOZED = "snoozed";

  /** What is resolved is remembered this long, so that episodes never share an id. */
  private static final long RETENTION = Duration.ofDays(30).toMillis();

  /** A snooze without an end. */
  private static final long SNOOZE = Duration.ofHours(1).toMillis();

  private static final long serialVersionUID = 1L;

  private final Feeds feeds;

  /**
   * @param feeds who speaks for whom; null for what stands for many, which nobody mutes
   */
  private Follow(Feeds feeds) {
    this.feeds = feeds;
  }

  /** Follows what rules say. */
  public static Follow rules(Feeds feeds) {
    return new Follow(feeds);
  }

  /** Follows what stands for many; it comes behind the stages that mute. */
  public static Follow groups() {
    return new Follow(null);
  }

  @Override
  public FollowCell fresh() {
    return new FollowCell();
  }

  @Override
  public void moment(
      String key,
      FollowCell cell,
      long now,
      List<LifeEvent> events,
      Members members,
      Consumer<LifeEvent> out) {
    events.stream().filter(e -> e.kind() != Kind.FEEDBACK).forEach(e -> verdict(cell, e, now, out));
    events.stream()
        .filter(e -> e.kind() == Kind.FEEDBACK)
        .forEach(e -> feedback(cell, e, now, out));
    due(cell, now, out);
  }

  private void verdict(FollowCell cell, LifeEvent e, long now, Consumer<LifeEvent> out) {
    if (e.handling().decision()) {
      if (e.kind() == Kind.OPEN) {
        Commands.decided(e, out);
      }
      return;
    }
    switch (e.kind()) {
      case OPEN -> {
        cell.raw = true;
        if (!cell.open) {
          open(cell, e, now, out);
        }
      }
      case CHANGE -> {
        if (cell.open) {
          change(cell, e, now, out);
        }
      }
      case RELAPSE -> {
        if (cell.open) {
          cell.flaps++;
          update(cell, e, Kind.UPDATED, now, out);
        } else if (cell.raw) {
          open(cell, e, now, out);
        }
      }
      case END -> {
        cell.raw = false;
        if (cell.open) {
          resolve(cell, e.resolution(), e.time(), e.evidence(), now, out);
        }
      }
      default -> throw new IllegalArgumentException("no verdict: " + e.kind());
    }
  }

  private void open(FollowCell cell, LifeEvent e, long now, Consumer<LifeEvent> out) {
    Anomaly draft = e.anomaly();
    long episode = draft.times().conditionTrue();
    // the same moment came true twice: two episodes
    cell.episode = episode <= cell.episode ? cell.episode + 1 : episode;
    cell.open = true;
    cell.openedAt = now;
    cell.body = draft;
    cell.handling = e.handling();
    cell.level = draft.level();
    cell.role = draft.owner().role();
    cell.flaps = 0;
    cell.steps = 0;
    cell.acknowledged = false;
    cell.forgetAt = NEVER;
    cell.coolUntil = NEVER;
    turn(cell, Kind.OPENED, e.time(), now, null, List.of(), out);
    Presence.tell(cell, feeds, now, out);
    long cool = cell.resolvedAt + cell.handling.coolDown();
    if (cell.resolvedAt != Long.MIN_VALUE && e.time() < cool && cool > now && !isWorse(cell)) {
      cell.coolUntil = cool;
      hush(cell, COOL_DOWN, COOL_DOWN, now, out);
    }
    if (cell.snoozedUntil != NEVER && cell.snoozedUntil > now) {
      hush(cell, SNOOZED, SNOOZED, now, out);
    }
    Commands.opened(cell, e.time(), now, out);
  }

  private static boolean isWorse(FollowCell cell) {
    return cell.body.severity().compareTo(cell.resolvedSeverity) > 0;
  }

  private void change(FollowCell cell, LifeEvent e, long now, Consumer<LifeEvent> out) {
    Anomaly draft = e.anomaly();
    boolean higher = draft.level() > cell.level;
    if (higher && cell.acknowledged) {
      return; // somebody has it in hand: the ladder stops
    }
    if (higher) {
      cell.level = draft.level();
      cell.role = draft.owner().role();
      update(cell, e, Kind.ESCALATED, now, out);
    } else if (differ(draft, cell.body)) {
      update(cell, e, Kind.UPDATED, now, out);
    }
  }

  private static boolean differ(Anomaly a, Anomaly b) {
    return a.severity() != b.severity()
        || !a.subject().equals(b.subject())
        || !Objects.equals(a.measure(), b.measure())
        || !a.evidence().equals(b.evidence())
        || !a.text().equals(b.text());
  }

  private void update(FollowCell cell, LifeEvent e, Kind kind, long now, Consumer<LifeEvent> out) {
    Anomaly before = cell.body;
    Fields fields = new Fields(e.anomaly());
    fields.times =
        new Anomaly.Times(
            before.times().conditionTrue(),
            before.times().opened(),
            e.anomaly().times().due(),
            null,
            null);
    cell.body = fields.build();
    if (cell.handling.shadow() == e.handling().shadow()) {
      cell.handling = e.handling(); // what opened in the shadow ends there, and the other way round
    }
    turn(cell, kind, e.time(), now, null, List.of(), out);
    Presence.tell(cell, feeds, now, out);
    if (cell.coolUntil != NEVER && isWorse(cell)) {
      cell.coolUntil = NEVER;
      hush(cell, COOL_DOWN, null, now, out);
    }
    Commands.raised(cell, before.severity(), e.time(), now, out);
  }

  private void resolve(
      FollowCell cell,
      Resolution why,
      long when,
      List<Evidence> by,
      long now,
      Consumer<LifeEvent> out) {
    long time = Math.max(when, cell.body.times().opened());
    turn(cell, Kind.RESOLVED, time, now, why, by, out);
    Commands.ended(cell, why, time, now, out);
    Presence.leave(cell, now, out);
    cell.open = false;
    cell.resolvedAt = time;
    cell.resolvedSeverity = cell.body.severity();
    cell.body = null;
    cell.coolUntil = NEVER;
    cell.forgetAt = Math.max(now, time) + RETENTION;
  }

  private void feedback(FollowCell cell, LifeEvent e, long now, Consumer<LifeEvent> out) {
    if (cell.episode == Long.MIN_VALUE) {
      return; // nobody here knows of such an anomaly
    }
    switch (e.origin()) {
      case "acknowledged" -> {
        if (cell.open && !cell.acknowledged) {
          cell.acknowledged = true;
          turn(cell, Kind.ACKNOWLEDGED, e.time(), now, null, List.of(), out);
          Presence.tell(cell, feeds, now, out);
        }
      }
      case "snoozed" -> {
        cell.snoozedUntil = e.until() == 0 ? now + SNOOZE : e.until();
        if (cell.open) {
          hush(cell, SNOOZED, cell.snoozedUntil > now ? SNOOZED : null, now, out);
        }
      }
      case "false-positive" -> ended(cell, Resolution.FALSE_POSITIVE, e, now, out);
      case "closed" -> ended(cell, Resolution.CLOSED, e, now, out);
      default -> {
        // a word of a newer contract
      }
    }
  }

  private void ended(
      FollowCell cell, Resolution why, LifeEvent e, long now, Consumer<LifeEvent> out) {
    if (cell.open) {
      resolve(cell, why, e.time(), e.evidence(), now, out);
    }
  }

  /** What time alone brings, after what happened at the same moment. */
  private void due(FollowCell cell, long now, Consumer<LifeEvent> out) {
    if (cell.coolUntil <= now) {
      cell.coolUntil = NEVER;
      hush(cell, COOL_DOWN, null, now, out);
    }
    if (cell.snoozedUntil <= now) {
      cell.snoozedUntil = NEVER;
      if (cell.open) {
        hush(cell, SNOOZED, null, now, out);
      }
    }
    if (cell.open) {
      long due = Ladder.climb(cell, now);
      if (due != NEVER) {
        long time = Math.max(due, cell.body.times().opened());
        turn(cell, Kind.ESCALATED, time, now, null, List.of(), out);
        Presence.tell(cell, feeds, now, out);
      }
    }
    if (cell.forgetAt <= now) {
      cell.episode = Long.MIN_VALUE;
      cell.forgetAt = NEVER;
    }
  }

  private static void hush(
      FollowCell cell, String origin, String by, long now, Consumer<LifeEvent> out) {
    LifeEvent about =
        LifeEvent.about(
                To.SETTLE, cell.body.dedupKey(), Kind.HUSH, cell.body.dedupKey(), cell.episode, now)
            .with(null, cell.handling);
    Hushes.tell(about, cell.storm, now, origin, by, null, out);
  }

  private static void turn(
      FollowCell cell,
      Kind kind,
      long time,
      long now,
      Resolution why,
      List<Evidence> by,
      Consumer<LifeEvent> out) {
    Fields fields = new Fields(cell.body);
    fields.episode = cell.episode;
    fields.status = status(kind);
    fields.level = cell.level;
    fields.flaps = cell.flaps;
    fields.owner = Ladder.owner(cell, cell.body.owner());
    fields.actions = Commands.names(cell.handling);
    fields.resolution = why;
    fields.time = time;
    if (!by.isEmpty()) {
      fields.evidence = both(cell.body.evidence(), by);
    }
    out.accept(
        LifeEvent.about(
                To.SETTLE, cell.body.dedupKey(), kind, cell.body.dedupKey(), cell.episode, now)
            .with(fields.build(), cell.handling));
  }

  private static Status status(Kind kind) {
    return switch (kind) {
      case OPENED -> Status.OPEN;
      case UPDATED -> Status.UPDATED;
      case ESCALATED -> Status.ESCALATED;
      case ACKNOWLEDGED -> Status.ACKNOWLEDGED;
      case RESOLVED -> Status.RESOLVED;
      default -> throw new IllegalArgumentException("no turn: " + kind);
    };
  }

  private static List<Evidence> both(List<Evidence> before, List<Evidence> more) {
    List<Evidence> evidence = new ArrayList<>(before);
    more.stream()
        .filter(e -> evidence.size() < Evidence.MAX_PIECES && !evidence.contains(e))
        .forEach(evidence::add);
    return evidence;
  }

  @Override
  public long wake(FollowCell cell) {
    long wake = Math.min(Math.min(cell.coolUntil, cell.snoozedUntil), Ladder.next(cell));
    return Math.min(wake, cell.forgetAt);
  }

  @Override
  public boolean idle(FollowCell cell) {
    return cell.episode == Long.MIN_VALUE && !cell.raw;
  }

  @Override
  public int version() {
    return FollowCodec.VERSION;
  }

  @Override
  public void write(FollowCell cell, DataOutput out) throws IOException {
    FollowCodec.write(cell, out);
  }

  @Override
  public FollowCell read(int version, DataInput in) throws IOException {
    return FollowCodec.read(in);
  }
}
