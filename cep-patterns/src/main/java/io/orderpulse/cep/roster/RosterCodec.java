package io.orderpulse.cep.roster;

import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Table;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Binary form of a roster.
 *
 * <pre>
 *   layout · words · seen · quiet? · started · ended · (evidence · waiting)* · (place · step · evidence)*
 *   · (mark · starts · ends)*
 * </pre>
 */
public final class RosterCodec {

  private RosterCodec() {}

  /**
   * @param marks place of a mark that has been written before
   */
  public static void write(Roster roster, CellOutput out, ToIntFunction<Mark> marks)
      throws IOException {
    int words = roster.started.length;
    out.number(roster.layout);
    out.number((long) words << 1 | (roster.next == Table.NEVER ? 1 : 0));
    out.time(roster.seen);
    words(roster.started, out);
    words(roster.ended, out);
    out.number(roster.starts.size());
    for (Roster.Start start : roster.starts) {
      out.evidence(start.evidence);
      words(start.waiting, out);
    }
    out.number(roster.open.size());
    for (Roster.Open one : roster.open) {
      out.number(one.place);
      out.number(one.step);
      out.evidence(one.start);
    }
    out.number(roster.pending.size());
    for (Roster.Waiting fact : roster.pending) {
      out.number(marks.applyAsInt(fact.mark()));
      words(fact.note().starts(), out);
      words(fact.note().ends(), out);
    }
  }

  private static void words(long[] bits, CellOutput out) throws IOException {
    for (long word : bits) {
      out.number(word);
    }
  }

  /**
   * @param marks mark at a place
   */
  public static Roster read(CellInput in, IntFunction<Mark> marks) throws IOException {
    int layout = (int) in.number();
    long words = in.number();
    Roster roster = new Roster(layout, (int) (words >> 1), in.time());
    roster.next = (words & 1) == 0 ? Roster.UNKNOWN : Table.NEVER;
    words(roster.started, in);
    words(roster.ended, in);
    for (long i = in.number(); i > 0; i--) {
      roster.add(new Roster.Start(in.evidence(), fresh(roster, in)));
    }
    for (long i = in.number(); i > 0; i--) {
      int place = (int) in.number();
      int step = (int) in.number();
      roster.add(new Roster.Open(place, in.evidence(), step));
    }
    for (long i = in.number(); i > 0; i--) {
      Mark mark = marks.apply((int) in.number());
      roster.add(new Roster.Waiting(mark, new RosterNote(fresh(roster, in), fresh(roster, in))));
    }
    return roster;
  }

  private static long[] fresh(Roster roster, CellInput in) throws IOException {
    long[] bits = new long[roster.started.length];
    words(bits, in);
    return bits;
  }

  private static void words(long[] bits, CellInput in) throws IOException {
    for (int w = 0; w < bits.length; w++) {
      bits[w] = in.number();
    }
  }
}
