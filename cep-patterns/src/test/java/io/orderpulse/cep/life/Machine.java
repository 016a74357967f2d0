package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All stages, run moment by moment in memory. Every cell goes through its binary form each time, as
 * it does in a job, so a restore at any point is part of every test.
 */
final class Machine {

  private static final List<To> ORDER =
      List.of(To.FOLLOW, To.COVER, To.MUTE, To.STORM, To.FOLLOW_GROUP, To.CALLS, To.SETTLE);

  private final Map<To, Stage<?>> stages = new EnumMap<>(To.class);
  private final Map<To, TreeMap<String, byte[]>> cells = new EnumMap<>(To.class);
  private final Map<To, TreeMap<String, TreeMap<String, LifeEvent>>> members =
      new EnumMap<>(To.class);
  private final Map<To, TreeMap<String, Long>> wakes = new EnumMap<>(To.class);
  private final TreeMap<Long, List<LifeEvent>> inputs = new TreeMap<>();
  private final List<LifeEvent> said = new ArrayList<>();
  private final List<LifeEvent> asked = new ArrayList<>();

  Machine() {
    this(Feeds.DEFAULT);
  }

  Machine(Feeds feeds) {
    stages.put(To.FOLLOW, Follow.rules(feeds));
    stages.put(To.COVER, new Cover(feeds.grace()));
    stages.put(To.MUTE, new Mute());
    stages.put(To.STORM, new Storm());
    stages.put(To.FOLLOW_GROUP, Follow.groups());
    stages.put(To.CALLS, new Calls());
    stages.put(To.SETTLE, new Settle());
    for (To to : ORDER) {
      cells.put(to, new TreeMap<>());
      members.put(to, new TreeMap<>());
      wakes.put(to, new TreeMap<>());
    }
  }

  Machine say(Verdict verdict) {
    return put(LifeEvent.of(verdict));
  }

  Machine feedback(String dedupKey, String word, long at, long until) {
    put(LifeEvent.feedback(To.FOLLOW, dedupKey, word, at, until, List.of()));
    return put(LifeEvent.feedback(To.FOLLOW_GROUP, dedupKey, word, at, until, List.of()));
  }

  Machine heard(String source, long time) {
    return put(LifeEvent.heard(source, time, time));
  }

  Machine put(LifeEvent e) {
    inputs.computeIfAbsent(e.at(), t -> new ArrayList<>()).add(e);
    return this;
  }

  /** Runs until a time, inclusive. */
  Machine until(long time) {
    for (long next = next(); next <= time && next != Stage.NEVER; next = next()) {
      moment(next, inputs.containsKey(next) ? inputs.remove(next) : List.of());
    }
    return this;
  }

  private long next() {
    long next = inputs.isEmpty() ? Stage.NEVER : inputs.firstKey();
    for (TreeMap<String, Long> byKey : wakes.values()) {
      for (long wake : byKey.values()) {
        next = Math.min(next, wake);
      }
    }
    return next;
  }

  private void moment(long now, List<LifeEvent> first) {
    List<LifeEvent> events = new ArrayList<>(first);
    for (To to : ORDER) {
      TreeMap<String, List<LifeEvent>> byKey = new TreeMap<>();
      for (LifeEvent e : events) {
        if (e.to() == to) {
          byKey.computeIfAbsent(e.key(), k -> new ArrayList<>()).add(e);
        }
      }
      wakes
          .get(to)
          .forEach(
              (key, wake) -> {
                if (wake <= now) {
                  byKey.computeIfAbsent(key, k -> List.of());
                }
              });
      byKey.forEach((key, own) -> run(stages.get(to), to, key, now, own, events));
    }
    for (LifeEvent e : events) {
      if (e.to() == To.TOPICS) {
        said.add(e);
      } else if (e.to() == To.ACTIONS) {
        asked.add(e);
      }
    }
  }

  private <C> void run(
      Stage<C> stage, To to, String key, long now, List<LifeEvent> own, List<LifeEvent> out) {
    try {
      byte[] stored = cells.get(to).get(key);
      C cell =
          stored == null
              ? stage.fresh()
              : stage.read(stage.version(), new DataInputStream(new ByteArrayInputStream(stored)));
      List<LifeEvent> more = new ArrayList<>();
      stage.moment(key, cell, now, own, new Kept(to, key), more::add);
      out.addAll(more);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      stage.write(cell, new DataOutputStream(bytes));
      if (stage.idle(cell)) {
        cells.get(to).remove(key);
        wakes.get(to).remove(key);
      } else {
        cells.get(to).put(key, bytes.toByteArray());
        if (stage.wake(cell) <= now) {
          throw new AssertionError(to + " asks for " + now + " again");
        }
        wakes.get(to).put(key, stage.wake(cell));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records, in the order in which they were said. */
  List<Anomaly> records() {
    return said.stream().map(LifeEvent::anomaly).toList();
  }

  List<LifeEvent> said() {
    return said;
  }

  List<LifeEvent> asked() {
    return asked;
  }

  List<Anomaly> records(String dedupKey) {
    return records().stream().filter(a -> a.dedupKey().equals(dedupKey)).toList();
  }

  /** {@code STATUS notify|reason @s} of each record of an anomaly. */
  List<String> lines(String dedupKey) {
    return records(dedupKey).stream().map(Machine::line).toList();
  }

  static String line(Anomaly a) {
    String what = a.resolution() == null ? a.status().name() : a.status() + " " + a.resolution();
    return what
        + (a.level() > 0 ? " " + a.level() : "")
        + (a.notifies() ? "" : " (" + a.suppressedBy() + ")")
        + " @"
        + a.time();
  }

  /** The binary form of the first cell of a stage. */
  byte[] cell(To to) {
    return cells.get(to).firstEntry().getValue();
  }

  /** How many cells a stage remembers. */
  int cells(To to) {
    return cells.get(to).size() + members.get(to).values().stream().mapToInt(Map::size).sum();
  }

  private final class Kept implements Stage.Members {
    private final TreeMap<String, LifeEvent> byName;

    Kept(To to, String key) {
      byName = members.get(to).computeIfAbsent(key, k -> new TreeMap<>());
    }

    @Override
    public LifeEvent get(String name) {
      return byName.get(name);
    }

    @Override
    public void put(String name, LifeEvent event) {
      byName.put(name, event);
    }

    @Override
    public void remove(String name) {
      byName.remove(name);
    }

    @Override
    public List<LifeEvent> all() {
      return List.copyOf(byName.values());
    }
  }
}
