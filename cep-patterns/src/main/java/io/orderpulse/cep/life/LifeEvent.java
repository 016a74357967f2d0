package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInfo;

/**
 * What stages tell each other. Flat, as it travels and lies in state; which components a kind has
 * stands at the kind.
 *
 * @param to the stage it is for
 * @param key the key of that stage
 * @param kind what it says
 * @param dedupKey the anomaly it is about, or empty
 * @param episode its episode, ms
 * @param at the moment of the event clock that it belongs to, ms
 * @param time when what it says became true, ms
 * @param until another time, see the kind; 0 for none
 * @param level level reached
 * @param anomaly the anomaly, or null
 * @param handling how it is handled, or null
 * @param origin who says so, see the kind; or null
 * @param by what suppresses, see the kind; or null
 * @param root dedup_key of the first cause, or null
 * @param resolution why it ended, or null
 * @param evidence events that ended it
 * @param refs further keys, see the kind
 */
@TypeInfo(LifeEventSerializer.Factory.class)
public record LifeEvent(
    To to,
    String key,
    Kind kind,
    String dedupKey,
    long episode,
    long at,
    long time,
    long until,
    int level,
    Anomaly anomaly,
    Handling handling,
    String origin,
    String by,
    String root,
    Resolution resolution,
    List<Evidence> evidence,
    List<String> refs) {

  /** Where it goes. A new place is only ever added at the end. */
  public enum To {
    FOLLOW,
    FOLLOW_GROUP,
    COVER,
    MUTE,
    STORM,
    CALLS,
    SETTLE,
    /** Out: what is said on the topics. */
    TOPICS,
    /** Out: what other systems are asked to do. */
    ACTIONS
  }

  /** What it says. A new kind is only ever added at the end. */
  public enum Kind {
    /** Verdict: the condition holds. Has the draft as anomaly. */
    OPEN,
    /** Verdict: severity, level or members changed. */
    CHANGE,
    /** Verdict: true again before it could end. */
    RELAPSE,
    /** Verdict: over. */
    END,
    /** A person: origin is the word, {@code until} the end of a snooze. */
    FEEDBACK,
    /** Turn and record: an episode began. */
    OPENED,
    /** Turn and record. */
    UPDATED,
    /** Turn and record. */
    ESCALATED,
    /** Turn and record. */
    ACKNOWLEDGED,
    /** Turn and record: the episode is over. */
    RESOLVED,
    /**
     * It is there: {@code time} is since when it waits, {@code until} the moment it opened, {@code
     * by} its storm, {@code refs} the keys of Mute that it has.
     */
    JOIN,
    /** It is there no more: {@code until} is the moment it opened. */
    LEAVE,
    /** Nobody is told of it: {@code origin} says so, {@code by} is the reason. */
    HUSH,
    /** The origin has nothing against it any more. */
    UNHUSH,
    /** A feed spoke: {@code time} is its newest event. */
    HEARD,
    /** A command: {@code origin} is its name, {@code by} its cause, {@code until} its expiry. */
    ASK
  }

  /** Order of the kinds within a moment where many senders meet: who is there comes first. */
  static final Comparator<LifeEvent> WITHIN_MOMENT =
      Comparator.<LifeEvent>comparingInt(e -> e.kind == Kind.HEARD ? -1 : e.kind.ordinal())
          .thenComparing(LifeEvent::dedupKey)
          .thenComparingLong(LifeEvent::episode)
          .thenComparing(e -> e.origin == null ? "" : e.origin);

  /** A verdict on its way into life. */
  public static LifeEvent of(Verdict v) {
    return new LifeEvent(
        To.FOLLOW,
        v.dedupKey(),
        switch (v.kind()) {
          case OPEN -> Kind.OPEN;
          case CHANGE -> Kind.CHANGE;
          case RELAPSE -> Kind.RELAPSE;
          case END -> Kind.END;
        },
        v.dedupKey(),
        0,
        v.at(),
        v.time(),
        0,
        0,
        v.draft(),
        v.handling() == null ? Handling.PLAIN : v.handling(),
        null,
        null,
        null,
        v.resolution(),
        v.evidence(),
        List.of());
  }

  /**
   * What a person says.
   *
   * @param word {@code acknowledged}, {@code snoozed}, {@code false-positive} or {@code closed}
   * @param until end of the snooze, ms, or 0
   */
  public static LifeEvent feedback(
      To to, String dedupKey, String word, long at, long until, List<Evidence> evidence) {
    return new LifeEvent(
        to,
        dedupKey,
        Kind.FEEDBACK,
        dedupKey,
        0,
        at,
        at,
        until,
        0,
        null,
        null,
        word,
        null,
        null,
        null,
        evidence,
        List.of());
  }

  /**
   * A feed spoke.
   *
   * @param at the moment by which that is known
   * @param newest time of its newest event until then
   */
  public static LifeEvent heard(String source, long at, long newest) {
    return about(To.COVER, Feeds.key(source), Kind.HEARD, "", 0, at).at(newest, 0);
  }

  /** The source that was heard. */
  public static String source(LifeEvent heard) {
    return heard.key().substring(Feeds.key("").length());
  }

  /** Something small about an anomaly: JOIN, LEAVE, HUSH, UNHUSH and the like. */
  static LifeEvent about(To to, String key, Kind kind, String dedupKey, long episode, long at) {
    return new LifeEvent(
        to, key, kind, dedupKey, episode, at, at, 0, 0, null, null, null, null, null, null,
        List.of(), List.of());
  }

  LifeEvent to(To other, String otherKey) {
    Copy copy = new Copy(this);
    copy.to = other;
    copy.key = otherKey;
    return copy.build();
  }

  LifeEvent at(long newTime, long newUntil) {
    Copy copy = new Copy(this);
    copy.time = newTime;
    copy.until = newUntil;
    return copy.build();
  }

  LifeEvent level(int newLevel) {
    Copy copy = new Copy(this);
    copy.level = newLevel;
    return copy.build();
  }

  /** The same about the same anomaly, of which more is known. */
  public LifeEvent with(Anomaly newAnomaly, Handling newHandling) {
    Copy copy = new Copy(this);
    copy.anomaly = newAnomaly;
    copy.handling = newHandling;
    return copy.build();
  }

  LifeEvent said(String newOrigin, String newBy, String newRoot) {
    Copy copy = new Copy(this);
    copy.origin = newOrigin;
    copy.by = newBy;
    copy.root = newRoot;
    return copy.build();
  }

  LifeEvent refs(List<String> newRefs) {
    Copy copy = new Copy(this);
    copy.refs = newRefs;
    return copy.build();
  }

  LifeEvent ended(Resolution why) {
    Copy copy = new Copy(this);
    copy.resolution = why;
    return copy.build();
  }

  /** Id of the rule of the anomaly it is about. */
  String rule() {
    int bar = dedupKey.indexOf('|');
    return bar < 0 ? dedupKey : dedupKey.substring(0, bar);
  }

  /** A copy of which some components become others. */
  private static final class Copy {
    private final LifeEvent of;
    private To to;
    private String key;
    private long time;
    private long until;
    private int level;
    private Anomaly anomaly;
    private Handling handling;
    private String origin;
    private String by;
    private String root;
    private Resolution resolution;
    private List<String> refs;

    Copy(LifeEvent of) {
      this.of = of;
      to = of.to;
      key = of.key;
      time = of.time;
      until = of.until;
      level = of.level;
      anomaly = of.anomaly;
      handling = of.handling;
      origin = of.origin;
      by = of.by;
      root = of.root;
      resolution = of.resolution;
      refs = of.refs;
    }

    LifeEvent build() {
      return new LifeEvent(
          to,
          key,
          of.kind,
          of.dedupKey,
          of.episode,
          of.at,
          time,
          until,
          level,
          anomaly,
          handling,
          origin,
          by,
          root,
          resolution,
          of.evidence,
          refs);
    }
  }
}
