package io.orderpulse.cep.roster;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom events of one type mean. A condition that several rules have is worked out once. */
final class Heard {

  /** So many conditions of a type can be told apart by one number; more are not remembered. */
  private static final int NUMBERED = 62;

  /** A condition and whom an event means that meets it. */
  private static final class Case {
    final Condition condition;
    final long[] starts;
    final long[] ends;

    Case(Condition condition, int words) {
      this.condition = condition;
      this.starts = new long[words];
      this.ends = new long[words];
    }
  }

  private final int words;
  private final Map<String, Case> byCondition = new LinkedHashMap<>();
  private final Map<Long, RosterNote> notes = new HashMap<>();
  private final long[] members;
  private Case[] cases = {};
  private long asked;
  private long lastMet = -1;
  private RosterNote last;

  Heard(int words) {
    this.words = words;
    this.members = new long[words];
  }

  void add(Selector selector, boolean start, int place) {
    String key = selector.where() + "|" + selector.declared();
    Case one =
        byCondition.computeIfAbsent(
            key,
            k -> new Case(Condition.of(selector.where(), Scopes.of(List.of(selector))), words));
    Bits.add(start ? one.starts : one.ends, place);
    Bits.add(members, place);
    cases = byCondition.values().toArray(Case[]::new);
  }

  /** How many conditions a fact is put to. */
  int conditions() {
    return cases.length;
  }

  /**
   * Whom a fact means, or null for nobody.
   *
   * @param lineup rules of which conditions that cannot be worked out are told
   */
  RosterNote note(Fact fact, Lineup lineup, RosterVoices voices) {
    asked++;
    long met = 0;
    RosterNote many = cases.length > NUMBERED ? blank() : null;
    List<Case> failed = null;
    for (int i = 0; i < cases.length; i++) {
      switch (cases[i].condition.evaluate(fact)) {
        case HOLDS -> {
          met |= 1L << i;
          if (many != null) {
            join(many, cases[i]);
          }
        }
        case FAILED -> {
          failed = failed == null ? new ArrayList<>(1) : failed;
          failed.add(cases[i]);
        }
        case HOLDS_NOT, UNKNOWN -> {
          // not meant
        }
      }
    }
    RosterNote note = many == null ? noteOf(met) : many;
    if (failed != null) {
      tell(failed, note, fact, lineup, voices);
    }
    return note.isEmpty() ? null : note;
  }

  private RosterNote noteOf(long met) {
    if (met != lastMet || last == null) {
      last = notes.computeIfAbsent(met, this::together);
      lastMet = met;
    }
    return last;
  }

  private RosterNote together(long met) {
    RosterNote note = blank();
    for (int i = 0; i < cases.length; i++) {
      if ((met & 1L << i) != 0) {
        join(note, cases[i]);
      }
    }
    return note;
  }

  private RosterNote blank() {
    return new RosterNote(new long[words], new long[words]);
  }

  private static void join(RosterNote note, Case met) {
    Bits.addAll(note.starts(), met.starts);
    Bits.addAll(note.ends(), met.ends);
  }

  /** A rule is told of a failed condition unless the fact is for it anyway. */
  private void tell(
      List<Case> failed, RosterNote note, Fact fact, Lineup lineup, RosterVoices voices) {
    long[] told = new long[words];
    for (Case one : failed) {
      Bits.addAll(told, one.starts);
      Bits.addAll(told, one.ends);
    }
    for (int place = Bits.next(told, 0); place >= 0; place = Bits.next(told, place + 1)) {
      RosterMember member = lineup.member(place);
      if (member != null && !Bits.has(note.starts(), place) && !Bits.has(note.ends(), place)) {
        lineup.countAsked();
        voices.failed(
            member,
            fact.now(),
            new IllegalStateException(
                "a condition cannot be worked out for an event of type " + fact.event().type()));
      }
    }
  }

  /** Counts what the rules were asked since this was done last. */
  void countAsked(Lineup lineup) {
    for (int place = Bits.next(members, 0); place >= 0; place = Bits.next(members, place + 1)) {
      RosterMember member = lineup.member(place);
      if (member != null) {
        member.askedAgain(asked);
      }
    }
    asked = 0;
  }
}
