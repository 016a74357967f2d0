package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.events.record.Resolution;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Folds storms: when the 21st anomaly of one rule and value opens within a minute, one anomaly
 * stands for all of them. Those before it are hushed, and so are those that come while it is open.
 * It ends with the last of them. What is muted anyway tells nobody and makes no storm, but belongs
 * to one that there is. What was over already when a bulk import brought it is a storm from the
 * first on: whoever imports knows that the orders are old. Keyed by rule and value.
 */
public final class Storm implements Stage<StormCell> {

  static final String ORIGIN = "storm";

  /** So many tell people singly. */
  static final int SINGLY = 20;

  static final long WITHIN = Duration.ofSeconds(60).toMillis();

  private static final String IMPORT = "|import|";

  private static final long serialVersionUID = 1L;

  /** The storm of what a bulk import brought too late, by the channel of the orders. */
  static String ofImport(String rule, String channel) {
    return rule + IMPORT + (channel == null || channel.isEmpty() ? "unknown" : channel);
  }

  /** How many tell people singly before a group stands for them. */
  static int singly(String key) {
    return key.contains(IMPORT) ? 0 : SINGLY;
  }

  @Override
  public StormCell fresh() {
    return new StormCell();
  }

  @Override
  public void moment(
      String key,
      StormCell cell,
      long now,
      List<LifeEvent> events,
      Members members,
      Consumer<LifeEvent> out) {
    Set<String> hushed = new HashSet<>();
    for (LifeEvent e : events) {
      if (e.kind() == Kind.HUSH) {
        hushed.add(name(e));
      }
    }
    List<LifeEvent> sorted = events.stream().sorted(LifeEvent.WITHIN_MOMENT).toList();
    Collection<LifeEvent> joins = joins(sorted, now);
    boolean wasGroup = cell.group != null;
    for (LifeEvent join : joins) {
      if (!hushed.contains(name(join))) {
        opened(cell, join, key, now, out);
      }
    }
    for (LifeEvent join : joins) {
      if (hushed.contains(name(join)) && cell.group != null) {
        fold(cell, join, now, out);
      }
    }
    for (LifeEvent e : sorted) {
      if (e.kind() == Kind.LEAVE) {
        left(cell, e);
      } else if (e.kind() == Kind.JOIN && isMember(cell, e)) {
        cell.level = Math.max(cell.level, e.level());
        cell.severity = Math.max(cell.severity, e.anomaly().severity().ordinal());
      } else if (e.kind() == Kind.JOIN) {
        cell.recent.replaceAll(r -> name(r).equals(name(e)) ? e : r);
      }
    }
    tell(cell, key, wasGroup, now, out);
    cell.recent.removeIf(r -> r.until() < now - WITHIN);
    cell.recentOpen.retainAll(new TreeSet<>(cell.recent.stream().map(Storm::name).toList()));
  }

  /** Who opens now, each once and as it is in the end: it may become worse within the moment. */
  private static Collection<LifeEvent> joins(List<LifeEvent> sorted, long now) {
    Map<String, LifeEvent> joins = new LinkedHashMap<>();
    for (LifeEvent e : sorted) {
      if (e.kind() == Kind.JOIN && e.until() == now) {
        joins.put(name(e), e);
      }
    }
    return joins.values();
  }

  private static String name(LifeEvent e) {
    return e.dedupKey() + "#" + e.episode();
  }

  private static void opened(
      StormCell cell, LifeEvent join, String key, long now, Consumer<LifeEvent> out) {
    if (cell.group != null) {
      fold(cell, join, now, out);
      return;
    }
    cell.recent.removeIf(r -> r.until() < now - WITHIN);
    cell.recent.add(join);
    cell.recentOpen.add(name(join));
    if (cell.recent.size() <= singly(key)) {
      return;
    }
    cell.since = now;
    cell.ever = 0;
    cell.open = 0;
    cell.severity = 0;
    cell.level = 0;
    cell.handling = join.handling().forGroup();
    cell.group = StormGroup.of(cell.recent, key, now);
    for (LifeEvent one : cell.recent) {
      if (cell.recentOpen.contains(name(one))) {
        if (one.until() < now) {
          cell.first.add(name(one));
        }
        fold(cell, one, now, out);
      }
    }
    cell.recent.clear();
    cell.recentOpen.clear();
  }

  private static void fold(StormCell cell, LifeEvent join, long now, Consumer<LifeEvent> out) {
    cell.open++;
    cell.ever++;
    cell.severity = Math.max(cell.severity, join.anomaly().severity().ordinal());
    cell.level = Math.max(cell.level, join.level());
    Hushes.tell(join, null, now, ORIGIN, cell.group.dedupKey(), null, out);
  }

  private static void left(StormCell cell, LifeEvent leave) {
    cell.recentOpen.remove(name(leave));
    if (isMember(cell, leave)) {
      cell.first.remove(name(leave));
      cell.open--;
    }
  }

  private static boolean isMember(StormCell cell, LifeEvent e) {
    return cell.group != null && (e.until() >= cell.since || cell.first.contains(name(e)));
  }

  /**
   * Says that the group opens, grows or ends. How many there are is told once a minute; that its
   * members have reached somebody higher or are worse, at once.
   */
  private static void tell(
      StormCell cell, String key, boolean wasGroup, long now, Consumer<LifeEvent> out) {
    if (cell.group == null) {
      return;
    }
    if (!wasGroup) {
      cell.group = StormGroup.counting(cell, now);
      cell.tellAt = now + WITHIN;
      out.accept(verdict(cell, Kind.OPEN, now));
    } else if (cell.tellAt <= now || isWorse(cell)) {
      boolean news = cell.group.impact().orders() != cell.ever || isWorse(cell);
      cell.tellAt = news && cell.open > 0 ? now + WITHIN : NEVER;
      if (news && cell.open > 0) {
        cell.group = StormGroup.counting(cell, now);
        out.accept(verdict(cell, Kind.CHANGE, now));
      }
    } else if (cell.tellAt == NEVER && cell.group.impact().orders() != cell.ever) {
      cell.tellAt = now + WITHIN;
    }
    if (cell.open == 0) {
      out.accept(verdict(cell, Kind.END, now));
      cell.group = null;
      cell.first.clear();
      cell.tellAt = NEVER;
    }
  }

  private static boolean isWorse(StormCell cell) {
    return cell.level > cell.group.level() || cell.severity > cell.group.severity().ordinal();
  }

  private static LifeEvent verdict(StormCell cell, Kind kind, long now) {
    String group = cell.group.dedupKey();
    LifeEvent e =
        LifeEvent.about(To.FOLLOW_GROUP, group, kind, group, 0, now)
            .with(kind == Kind.END ? null : cell.group, cell.handling);
    return kind == Kind.END ? e.ended(Resolution.RECOVERED) : e;
  }

  @Override
  public long wake(StormCell cell) {
    return cell.group == null && !cell.recent.isEmpty()
        ? cell.recent.get(cell.recent.size() - 1).until() + WITHIN + 1
        : cell.tellAt;
  }

  @Override
  public boolean idle(StormCell cell) {
    return cell.group == null && cell.recent.isEmpty();
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(StormCell cell, DataOutput out) throws IOException {
    LifeEventCodec.all(cell.recent, out);
    Bytes.texts(cell.recentOpen, out);
    AnomalyCodec.optional(cell.group, out);
    HandlingCodec.write(cell.handling, out);
    Bytes.time(cell.since, out);
    Bytes.texts(cell.first, out);
    Bytes.number(cell.open, out);
    Bytes.number(cell.ever, out);
    Bytes.number(cell.severity, out);
    Bytes.number(cell.level, out);
    Bytes.time(cell.tellAt, out);
  }

  @Override
  public StormCell read(int version, DataInput in) throws IOException {
    StormCell cell = new StormCell();
    cell.recent = LifeEventCodec.all(in);
    cell.recentOpen.addAll(Bytes.texts(in));
    cell.group = AnomalyCodec.optional(in);
    cell.handling = HandlingCodec.read(in);
    cell.since = Bytes.time(in);
    cell.first.addAll(Bytes.texts(in));
    cell.open = Bytes.number(in);
    cell.ever = Bytes.number(in);
    cell.severity = (int) Bytes.number(in);
    cell.level = (int) Bytes.number(in);
    cell.tellAt = Bytes.time(in);
    return cell;
  }
}
