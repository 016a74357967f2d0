package io.orderpulse.cep.roster;

import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.template.expect.ExpectTerms;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;

/**
 * Judges a roster up to a time: facts in verdict order, limits between them, and changes of rules
 * where they come into force. It says rule for rule what {@code ExpectTable} says.
 */
public final class RosterJudge {

  private final RosterPlan plan;
  private final RosterVoices voices;
  private final long horizon;
  private final long[] fresh;

  /**
   * @param horizon last event time at which verdicts are made, ms
   */
  public RosterJudge(RosterPlan plan, long horizon) {
    this.plan = plan;
    this.voices = plan.voices();
    this.horizon = horizon;
    this.fresh = new long[plan.layout().words()];
  }

  /**
   * Judges up to a time, inclusive.
   *
   * @return when it must be judged next, ms
   */
  public long judge(Roster roster, long limit) {
    long reach = Math.min(limit, horizon);
    Lineup lineup = plan.at(roster.seen);
    Lineup next = plan.after(roster.seen);
    while (next != null && next.from() <= reach) {
      run(roster, lineup, next.from() - 1);
      change(roster, lineup, next);
      roster.seen = next.from();
      lineup = next;
      next = plan.after(roster.seen);
    }
    run(roster, lineup, reach);
    roster.seen = Math.max(roster.seen, reach);
    long wake = next(roster, lineup);
    roster.next = wake > horizon ? Table.NEVER : wake;
    return roster.next;
  }

  private void run(Roster roster, Lineup lineup, long limit) {
    while (true) {
      long next = Math.min(roster.firstPending(), wake(roster, lineup));
      if (next > limit || next == Table.NEVER) {
        return;
      }
      int done = 0;
      while (done < roster.pending.size() && roster.pending.get(done).mark().dueAt() == next) {
        Roster.Waiting fact = roster.pending.get(done++);
        on(roster, lineup, fact.mark(), fact.note());
        if (fact.mark().late()) {
          limits(roster, lineup, lineup.live(), fact.mark().now(), fact.mark());
        }
      }
      if (done > 0) {
        roster.judged(done);
      }
      if (wake(roster, lineup) <= next) {
        limits(roster, lineup, lineup.live(), next, null);
      }
    }
  }

  private void on(Roster roster, Lineup lineup, Mark mark, RosterNote note) {
    long[] live = lineup.live();
    boolean starts = false;
    boolean ends = false;
    for (int w = 0; w < live.length; w++) {
      long from = note.starts()[w] & live[w];
      fresh[w] = from & ~roster.started[w] & ~roster.ended[w];
      long end = note.ends()[w] & live[w];
      long again = from & roster.started[w] & ~end;
      if (mark.late() && again != 0) {
        earlier(roster, lineup, w, again, mark);
      }
      roster.started[w] |= from;
      roster.ended[w] |= end;
      starts |= fresh[w] != 0;
      ends |= end != 0;
    }
    if (ends) {
      end(roster, lineup, mark, note);
    }
    if (starts) {
      roster.add(new Roster.Start(mark.evidence(), fresh.clone()));
    }
  }

  /**
   * An earlier start turned up late: for those who still wait it is the first. What was start and
   * end in one ends the earlier.
   */
  private void earlier(Roster roster, Lineup lineup, int word, long again, Mark mark) {
    long moved = 0;
    for (Roster.Start start : roster.starts) {
      long waiting = start.waiting[word] & again;
      if (waiting != 0 && Evidence.compare(mark.evidence(), start.evidence) < 0) {
        start.waiting[word] &= ~waiting;
        start.due = Roster.UNKNOWN;
        moved |= waiting & ~roster.ended[word];
      }
    }
    for (int i = roster.open.size() - 1; i >= 0; i--) {
      Roster.Open one = roster.open.get(i);
      if (one.place / Long.SIZE == word
          && (again & roster.ended[word] & 1L << one.place) != 0
          && Evidence.compare(mark.evidence(), one.start) < 0) {
        roster.open.remove(i);
        RosterMember by = lineup.member(one.place);
        end(by, mark.time(), Resolution.LATE_EVENT, mark.evidence(), voices.at(mark, by));
      }
    }
    if (moved != 0) {
      long[] waiting = new long[roster.started.length];
      waiting[word] = moved;
      roster.add(new Roster.Start(mark.evidence(), waiting));
    }
    roster.tidy();
  }

  private void end(Roster roster, Lineup lineup, Mark mark, RosterNote note) {
    long[] live = lineup.live();
    boolean emptied = false;
    for (int i = 0; i < roster.starts.size(); i++) {
      Roster.Start start = roster.starts.get(i);
      boolean waits = false;
      for (int w = 0; w < live.length; w++) {
        long gone = start.waiting[w] & note.ends()[w] & live[w];
        if (gone != 0) {
          start.waiting[w] &= ~gone;
          start.due = Roster.UNKNOWN;
        }
        waits |= start.waiting[w] != 0;
      }
      emptied |= !waits;
    }
    for (int i = roster.open.size() - 1; i >= 0; i--) {
      Roster.Open one = roster.open.get(i);
      RosterMember member = lineup.member(one.place);
      if (member != null && Bits.has(note.ends(), one.place)) {
        roster.open.remove(i);
        emptied = true;
        Resolution why = member.terms().reason(mark.evidence().type(), mark.late());
        end(member, mark.time(), why, mark.evidence(), voices.at(mark, member));
      }
    }
    if (emptied) {
      roster.tidy();
    }
  }

  private void end(RosterMember by, long time, Resolution why, Evidence end, Moment moment) {
    speak(by, moment, () -> by.terms().end(time, why, end, moment));
  }

  private void speak(RosterMember by, Moment moment, Runnable words) {
    try {
      words.run();
    } catch (RuntimeException e) { // one rule never takes the others down
      voices.failed(by, moment.now(), e);
    }
  }

  /**
   * Opens those whose limit is over, and raises severities.
   *
   * @param whose places whose limits count now
   * @param late what came late and is judged now, or null
   */
  private void limits(Roster roster, Lineup lineup, long[] whose, long now, Mark late) {
    for (int i = 0; i < roster.open.size(); i++) {
      Roster.Open one = roster.open.get(i);
      RosterMember member = lineup.member(one.place);
      if (member != null && Bits.has(whose, one.place)) {
        raise(one, member, now, late);
      }
    }
    boolean opened = false;
    for (int i = 0; i < roster.starts.size(); i++) {
      Roster.Start start = roster.starts.get(i);
      if (due(start, lineup) <= now) {
        open(roster, start, lineup, whose, now, late);
        opened = true;
      }
    }
    if (opened) {
      roster.tidy();
    }
  }

  private Moment moment(RosterMember by, long now, Mark late) {
    return late == null ? voices.at(now, by) : voices.at(late, by);
  }

  private void raise(Roster.Open one, RosterMember member, long now, Mark late) {
    int step = member.terms().step(one.start, now);
    if (step > one.step) {
      one.step = step;
      Moment moment = moment(member, now, late);
      speak(member, moment, () -> member.terms().change(one.start, step, moment));
    }
  }

  private void open(
      Roster roster, Roster.Start start, Lineup lineup, long[] whose, long now, Mark late) {
    start.due = Roster.UNKNOWN;
    long[] waiting = start.waiting;
    for (int p = Bits.next(waiting, 0); p >= 0; p = Bits.next(waiting, p + 1)) {
      RosterMember member = lineup.member(p);
      if (member != null
          && Bits.has(whose, p)
          && member.terms().deadline(start.evidence.time()) <= now) {
        Bits.remove(waiting, p);
        int step = member.terms().step(start.evidence, now);
        roster.add(new Roster.Open(p, start.evidence, step));
        Moment moment = moment(member, now, late);
        speak(member, moment, () -> member.terms().open(start.evidence, step, moment));
      }
    }
  }

  /** New versions take over: pending limits move, and what they no longer support ends. */
  private void change(Roster roster, Lineup before, Lineup after) {
    long now = after.from();
    for (Roster.Start start : roster.starts) {
      start.due = Roster.UNKNOWN;
    }
    long[] changed = new long[roster.started.length];
    for (int place = 0; place < plan.layout().size(); place++) {
      if (before.member(place) != after.member(place)) {
        Bits.add(changed, place);
        if (after.member(place) == null) {
          drop(roster, place, before.member(place), now);
        } else {
          change(roster, place, after.member(place), now);
        }
      }
    }
    roster.tidy();
    limits(roster, after, changed, now, null); // of others late facts go before
  }

  private void change(Roster roster, int place, RosterMember member, long now) {
    ExpectTerms terms = member.terms();
    for (int i = roster.open.size() - 1; i >= 0; i--) {
      Roster.Open one = roster.open.get(i);
      if (one.place == place && terms.deadline(one.start.time()) > now) {
        roster.open.remove(i);
        wait(roster, one);
        end(member, now, Resolution.RULE_CHANGED, null, voices.at(now, member));
      } else if (one.place == place && terms.step(one.start, now) != one.step) {
        one.step = terms.step(one.start, now);
        Moment moment = voices.at(now, member);
        speak(member, moment, () -> terms.change(one.start, one.step, moment));
      }
    }
  }

  /** What was open waits again. */
  private static void wait(Roster roster, Roster.Open one) {
    for (Roster.Start start : roster.starts) {
      if (start.evidence.equals(one.start)) {
        Bits.add(start.waiting, one.place);
        return;
      }
    }
    long[] waiting = new long[roster.started.length];
    Bits.add(waiting, one.place);
    roster.add(new Roster.Start(one.start, waiting));
  }

  /** The rule is off, removed or of another shape. */
  private void drop(Roster roster, int place, RosterMember last, long now) {
    Bits.remove(roster.started, place);
    Bits.remove(roster.ended, place);
    for (Roster.Start start : roster.starts) {
      Bits.remove(start.waiting, place);
    }
    for (int i = roster.open.size() - 1; i >= 0; i--) {
      Roster.Open one = roster.open.get(i);
      if (one.place == place) {
        roster.open.remove(i);
        end(last, now, Resolution.RULE_CHANGED, null, voices.at(now, last));
      }
    }
  }

  /** When a limit is over next of what has been judged, ms. */
  private static long wake(Roster roster, Lineup lineup) {
    long wake = Table.NEVER;
    for (int i = 0; i < roster.starts.size(); i++) {
      wake = Math.min(wake, due(roster.starts.get(i), lineup));
    }
    for (int i = 0; i < roster.open.size(); i++) {
      Roster.Open one = roster.open.get(i);
      RosterMember member = lineup.member(one.place);
      if (member != null) {
        wake = Math.min(wake, member.terms().nextStep(one.start, one.step));
      }
    }
    return wake;
  }

  private static long due(Roster.Start start, Lineup lineup) {
    if (start.due == Roster.UNKNOWN) {
      start.due = lineup.earliest(start.waiting, start.evidence.time());
    }
    return start.due;
  }

  /**
   * When a verdict may fall next, with facts that wait: not later, but earlier where an end that
   * waits as well will turn out to be in time.
   */
  private long next(Roster roster, Lineup lineup) {
    long next = wake(roster, lineup);
    if (!roster.pending.isEmpty() && !roster.open.isEmpty()) {
      return Math.min(next, roster.firstPending());
    }
    for (int i = 0; i < roster.pending.size(); i++) {
      Roster.Waiting fact = roster.pending.get(i);
      if (fact.mark().late()) {
        return Math.min(next, fact.mark().dueAt());
      }
      boolean starts = false;
      for (int w = 0; w < fresh.length; w++) {
        fresh[w] = fact.note().starts()[w] & ~roster.started[w] & ~roster.ended[w];
        starts |= fresh[w] != 0;
      }
      if (starts) {
        next = Math.min(next, lineup.earliest(fresh, fact.mark().time()));
      }
    }
    return next;
  }
}
