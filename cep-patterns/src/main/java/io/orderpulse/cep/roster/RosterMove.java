package io.orderpulse.cep.roster;

import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.template.expect.ExpectTerms;

/** Brings what is remembered into another layout, and hands the shares of rules in and out. */
public final class RosterMove {

  private RosterMove() {}

  /** The same roster with other places; rules without a place there are left out. */
  public static Roster to(RosterLayout to, Roster roster, RosterLayout from) {
    Roster moved = new Roster(to.id(), to.words(), roster.seen);
    int[] places = new int[from.size()];
    for (int place = 0; place < places.length; place++) {
      places[place] = to.place(from.codes()[place]);
    }
    Bits.addAll(moved.started, moved(roster.started, places, to));
    Bits.addAll(moved.ended, moved(roster.ended, places, to));
    for (Roster.Start start : roster.starts) {
      moved.add(new Roster.Start(start.evidence, moved(start.waiting, places, to)));
    }
    for (Roster.Open one : roster.open) {
      if (places[one.place] >= 0) {
        moved.add(new Roster.Open(places[one.place], one.start, one.step));
      }
    }
    for (Roster.Waiting fact : roster.pending) {
      RosterNote note =
          new RosterNote(
              moved(fact.note().starts(), places, to), moved(fact.note().ends(), places, to));
      if (!note.isEmpty()) {
        moved.add(new Roster.Waiting(fact.mark(), note));
      }
    }
    moved.tidy();
    moved.next = Roster.UNKNOWN;
    return moved;
  }

  private static long[] moved(long[] bits, int[] places, RosterLayout to) {
    long[] moved = new long[to.words()];
    for (int place = Bits.next(bits, 0); place >= 0; place = Bits.next(bits, place + 1)) {
      if (places[place] >= 0) {
        Bits.add(moved, places[place]);
      }
    }
    return moved;
  }

  /** What the rule of a place remembers, or null when that is nothing. */
  public static ExpectTerms.Share share(Roster roster, int place) {
    boolean started = Bits.has(roster.started, place);
    boolean ended = Bits.has(roster.ended, place);
    for (Roster.Open one : roster.open) {
      if (one.place == place) {
        return new ExpectTerms.Share(started, ended, one.start, true, one.step);
      }
    }
    for (Roster.Start start : roster.starts) {
      if (Bits.has(start.waiting, place)) {
        return new ExpectTerms.Share(started, ended, start.evidence, false, 0);
      }
    }
    return started || ended ? new ExpectTerms.Share(started, ended, null, false, 0) : null;
  }

  /** Told of facts that wait for the rule of a place. */
  public interface Pending {
    void fact(Mark mark, boolean starts, boolean ends);
  }

  /** Tells the facts that wait for the rule of a place, in verdict order. */
  public static void pending(Roster roster, int place, Pending told) {
    for (Roster.Waiting fact : roster.pending) {
      boolean starts = Bits.has(fact.note().starts(), place);
      boolean ends = Bits.has(fact.note().ends(), place);
      if (starts || ends) {
        told.fact(fact.mark(), starts, ends);
      }
    }
  }

  /** Gives the rule of a place what it remembers. */
  public static void take(Roster roster, int place, ExpectTerms.Share share) {
    if (share.started()) {
      Bits.add(roster.started, place);
    }
    if (share.ended()) {
      Bits.add(roster.ended, place);
    }
    if (share.open()) {
      roster.add(new Roster.Open(place, share.start(), share.step()));
    } else if (share.start() != null) {
      long[] waiting = new long[roster.started.length];
      Bits.add(waiting, place);
      roster.add(new Roster.Start(share.start(), waiting));
    }
    roster.next = Roster.UNKNOWN;
  }

  /** Gives the rule of a place a fact that waits. */
  public static void take(Roster roster, int place, Mark mark, boolean starts, boolean ends) {
    RosterNote note =
        new RosterNote(new long[roster.started.length], new long[roster.started.length]);
    if (starts) {
      Bits.add(note.starts(), place);
    }
    if (ends) {
      Bits.add(note.ends(), place);
    }
    roster.add(new Roster.Waiting(mark, note));
  }
}
