package io.orderpulse.cep.roster;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Selector;
import java.util.HashMap;
import java.util.Map;

/** The versions that judge from a time on, each at its rule's place. */
final class Lineup {

  private final long from;
  private final RosterMember[] members;
  private final long[] live;

  /** {@link io.orderpulse.cep.template.expect.ExpectTerms#limit} by place. */
  private final long[] limits;

  private final Map<String, Heard> byType = new HashMap<>();

  /**
   * @param from event time from which it judges, ms
   * @param members by place; null where none judges
   */
  Lineup(long from, RosterMember[] members) {
    this.from = from;
    this.members = members;
    this.live = new long[Bits.words(members.length)];
    this.limits = new long[members.length];
    for (int place = 0; place < members.length; place++) {
      if (members[place] != null) {
        Bits.add(live, place);
        limits[place] = members[place].terms().limit();
        for (Selector selector : members[place].terms().starts()) {
          heard(selector).add(selector, true, place);
        }
        for (Selector selector : members[place].terms().ends()) {
          heard(selector).add(selector, false, place);
        }
      }
    }
  }

  private Heard heard(Selector selector) {
    return byType.computeIfAbsent(selector.event(), t -> new Heard(live.length));
  }

  long from() {
    return from;
  }

  /** The version that judges at a place, or null. */
  RosterMember member(int place) {
    return members[place];
  }

  /** Places at which somebody judges. */
  long[] live() {
    return live;
  }

  /** When the first limit is over of those who wait since a start, ms. */
  long earliest(long[] waiting, long start) {
    long earliest = Table.NEVER;
    for (int w = 0; w < waiting.length; w++) {
      for (long word = waiting[w] & live[w]; word != 0; word &= word - 1) {
        int place = (w << 6) + Long.numberOfTrailingZeros(word);
        long limit = limits[place];
        long end = limit < 0 ? members[place].terms().deadline(start) : start + limit;
        earliest = Math.min(earliest, end);
      }
    }
    return earliest;
  }

  /** Whom events of a type mean, or null for nobody. */
  Heard heard(Fact fact) {
    return byType.get(fact.event().type());
  }

  /** Counts what the rules were asked. */
  void countAsked() {
    byType.values().forEach(heard -> heard.countAsked(this));
  }
}
