package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tells the stages that suppress where an open anomaly is found. */
final class Presence {

  /** Of an anomaly about more orders than this, only these many can mute or be muted by it. */
  private static final int MOST_ORDERS = 64;

  private static final String GLOBAL = "global";

  private Presence() {}

  /**
   * Tells all that are concerned now, and those that are so no longer.
   *
   * @param feeds who speaks for whom; null for what nobody mutes
   */
  static void tell(FollowCell cell, Feeds feeds, long now, Consumer<LifeEvent> out) {
    cell.scopes = feeds == null ? List.of() : scopes(cell.body.subject());
    cell.storm = feeds == null ? null : storm(cell.body, cell.handling);
    TreeMap<String, LifeEvent> wanted = joins(cell, feeds, now);
    cell.joined.forEach(
        (place, join) -> {
          if (!wanted.containsKey(place)) {
            leave(join, now, out);
          }
        });
    wanted.forEach(
        (place, join) -> {
          LifeEvent before = cell.joined.get(place);
          if (before == null || differ(before, join)) {
            out.accept(join);
          }
        });
    cell.joined = wanted;
  }

  private static boolean differ(LifeEvent a, LifeEvent b) {
    return a.level() != b.level()
        || severity(a) != severity(b)
        || !a.handling().equals(b.handling())
        || !a.refs().equals(b.refs());
  }

  private static Severity severity(LifeEvent join) {
    return join.anomaly() == null ? null : join.anomaly().severity();
  }

  /** It is over. */
  static void leave(FollowCell cell, long now, Consumer<LifeEvent> out) {
    cell.joined.values().forEach(join -> leave(join, now, out));
    cell.joined = new TreeMap<>();
  }

  private static void leave(LifeEvent join, long now, Consumer<LifeEvent> out) {
    out.accept(
        LifeEvent.about(join.to(), join.key(), Kind.LEAVE, join.dedupKey(), join.episode(), now)
            .at(now, join.until()));
  }

  private static TreeMap<String, LifeEvent> joins(FollowCell cell, Feeds feeds, long now) {
    TreeMap<String, LifeEvent> joins = new TreeMap<>();
    Handling handling = cell.handling;
    for (String scope : cell.scopes) {
      add(joins, join(cell, To.MUTE, scope, now));
    }
    for (String cover : feeds == null ? List.<String>of() : covers(cell, feeds)) {
      add(joins, join(cell, To.COVER, cover, now).refs(cell.scopes));
    }
    if (cell.storm != null) {
      add(joins, join(cell, To.STORM, cell.storm, now).with(cell.body, handling).level(cell.level));
    }
    if (handling.calls() != null) {
      int level = cell.acknowledged ? 0 : cell.level;
      add(joins, join(cell, To.CALLS, Calls.KEY, now).level(level));
    }
    return joins;
  }

  private static void add(TreeMap<String, LifeEvent> joins, LifeEvent join) {
    joins.put(join.to() + "|" + join.key(), join);
  }

  private static LifeEvent join(FollowCell cell, To to, String key, long now) {
    return LifeEvent.about(to, key, Kind.JOIN, cell.body.dedupKey(), cell.episode, now)
        .at(waitsSince(cell.body), cell.openedAt)
        .with(null, cell.handling)
        .said(null, cell.storm, null);
  }

  /** What an absence rule waits for should have come since the first of its evidence. */
  private static long waitsSince(Anomaly body) {
    return body.evidence().stream()
        .mapToLong(Evidence::time)
        .min()
        .orElse(body.times().conditionTrue());
  }

  /** What anomalies share that may mute each other: orders, and the subject itself. */
  private static List<String> scopes(Anomaly.Subject subject) {
    List<String> scopes = new ArrayList<>();
    if (!subject.type().equals(GLOBAL)) {
      scopes.add(subject.type() + "|" + subject.id());
    }
    for (String order : subject.orderIds()) {
      String scope = "order|" + order;
      if (scopes.size() <= MOST_ORDERS && !scopes.contains(scope)) {
        scopes.add(scope);
      }
    }
    return List.copyOf(scopes);
  }

  private static List<String> covers(FollowCell cell, Feeds feeds) {
    List<String> covers = new ArrayList<>();
    Handling handling = cell.handling;
    Anomaly.Subject subject = cell.body.subject();
    Evidence first = cell.body.evidence().stream().min(Evidence.ORDER).orElse(null);
    feeds.awaited(handling, subject.warehouse(), first).forEach(s -> covers.add(Feeds.key(s)));
    if (handling.about().carrier() != null && !handling.about().carrier().isEmpty()) {
      covers.add(carrier(handling.about().carrier()));
    }
    if (!handling.mutes().isEmpty() && subject.type().equals("source")) {
      covers.add(Feeds.key(subject.id()));
    }
    if (!handling.mutes().isEmpty() && handling.about().covers() != null) {
      covers.add(carrier(handling.about().covers().carrier()));
    }
    return covers;
  }

  private static String carrier(String code) {
    return "carrier|" + code;
  }

  private static String storm(Anomaly body, Handling handling) {
    Anomaly.Subject subject = body.subject();
    Long imported = handling.about().imported();
    if (imported != null && body.times().conditionTrue() <= imported && !handling.shadow()) {
      return Storm.ofImport(body.rule().id(), subject.channel());
    }
    if (handling.stormBy() == null) {
      return null;
    }
    String value =
        switch (handling.stormBy()) {
          case "carrier" -> handling.about().carrier();
          case "warehouse" -> subject.warehouse();
          case "channel" -> subject.channel();
          case "tier" -> subject.tier();
          case "type" -> subject.type();
          case "id" -> subject.id();
          default -> null;
        };
    return value == null || value.isEmpty()
        ? null
        : body.rule().id() + "|" + handling.stormBy() + "|" + value;
  }
}
