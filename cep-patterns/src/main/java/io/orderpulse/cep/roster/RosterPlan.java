package io.orderpulse.cep.roster;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Mark;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The rosters of one kind of keys: who judges when, and how a fact is noted. */
public final class RosterPlan {

  /**
   * The time of one version.
   *
   * @param code of the rule and its shape
   * @param from event time from which it judges, ms
   * @param until event time from which it does not, ms
   * @param member the version, or null when it judges nothing
   */
  public record Span(int code, long from, long until, RosterMember member) {}

  private final RosterLayout layout;
  private final Lineup[] lineups;
  private final RosterVoices voices;
  private int conditions;

  /**
   * @param spans of all versions that keys may still be judged by
   * @param since no key is to be judged by what was over before, ms
   */
  public RosterPlan(List<Span> spans, long since, RosterVoices voices) {
    this.layout = RosterLayout.of(spans.stream().mapToInt(Span::code).distinct().toArray());
    this.voices = voices;
    TreeSet<Long> times = new TreeSet<>();
    times.add(since);
    for (Span span : spans) {
      if (span.from() > since) {
        times.add(span.from());
      }
      if (span.until() > since && span.until() < Long.MAX_VALUE) {
        times.add(span.until());
      }
    }
    this.lineups = times.stream().map(time -> lineup(spans, time)).toArray(Lineup[]::new);
  }

  private Lineup lineup(List<Span> spans, long time) {
    RosterMember[] members = new RosterMember[layout.size()];
    for (Span span : spans) {
      if (span.from() <= time && time < span.until()) {
        members[layout.place(span.code())] = span.member();
      }
    }
    return new Lineup(time, members);
  }

  public RosterLayout layout() {
    return layout;
  }

  RosterVoices voices() {
    return voices;
  }

  /** The newest versions, which alone count for keys that are up to date. */
  Lineup newest() {
    return lineups[lineups.length - 1];
  }

  /** Who judges at a time. */
  Lineup at(long time) {
    int i = lineups.length - 1;
    while (i > 0 && lineups[i].from() > time) {
      i--;
    }
    return lineups[i];
  }

  /** Those that take over after a time, or null. */
  Lineup after(long time) {
    if (newest().from() <= time) {
      return null;
    }
    return Arrays.stream(lineups).filter(l -> l.from() > time).findFirst().orElseThrow();
  }

  /**
   * Whom a fact means.
   *
   * @param clock the event clock, ms: versions that were over before it judge no more
   * @return null for nobody
   */
  public Object note(Fact fact, long clock) {
    Lineup lineup = at(Math.max(fact.dueAt(), clock));
    Heard heard = lineup.heard(fact);
    if (heard == null) {
      conditions = 0;
      return null;
    }
    conditions = heard.conditions();
    return heard.note(fact, lineup, voices);
  }

  /** How many conditions the last fact was put to. */
  public int conditions() {
    return conditions;
  }

  /** A roster of a key that appears when the event clock shows a time. */
  public Roster fresh(long clock) {
    return new Roster(layout.id(), layout.words(), clock);
  }

  /** Keeps a fact until it is judged. */
  public void add(Roster roster, Mark mark, Object note) {
    roster.add(new Roster.Waiting(mark, (RosterNote) note));
  }

  /** True when nothing is open, expected or still to be judged. */
  public boolean isIdle(Roster roster) {
    if (!roster.pending.isEmpty()) {
      return false;
    }
    Lineup lineup = at(roster.seen);
    for (Roster.Open one : roster.open) {
      if (lineup.member(one.place) != null) {
        return false;
      }
    }
    for (Roster.Start start : roster.starts) {
      for (int w = 0; w < start.waiting.length; w++) {
        if ((start.waiting[w] & lineup.live()[w]) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Counts what the rules were asked. */
  public void countAsked() {
    for (Lineup lineup : lineups) {
      lineup.countAsked();
    }
  }
}
