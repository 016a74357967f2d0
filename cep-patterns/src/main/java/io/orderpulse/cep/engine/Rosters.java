package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.roster.Roster;
import io.orderpulse.cep.roster.RosterJudge;
import io.orderpulse.cep.roster.RosterLayout;
import io.orderpulse.cep.roster.RosterMember;
import io.orderpulse.cep.roster.RosterMove;
import io.orderpulse.cep.roster.RosterPlan;
import io.orderpulse.cep.roster.RosterVoices;
import io.orderpulse.cep.template.expect.ExpectTerms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plain <em>expect</em> rules of a subtask, judged together. A rule's share of a key is in its
 * roster while the book says so and in a slot otherwise; {@link #bring} moves it.
 */
final class Rosters {

  private final RuleBook book;
  private final long horizon;
  private final RosterVoices voices;
  private final Map<KeyKind, RosterPlan> plans = new EnumMap<>(KeyKind.class);
  private final Map<KeyKind, RosterJudge> judges = new EnumMap<>(KeyKind.class);
  private final Map<Integer, RosterLayout> layouts = new HashMap<>();

  /**
   * @param horizon last event time at which verdicts are made, ms
   * @param known layouts that keys may be of
   */
  Rosters(RuleBook book, long horizon, RosterVoices voices, Collection<RosterLayout> known) {
    this.book = book;
    this.horizon = horizon;
    this.voices = voices;
    known.forEach(layout -> layouts.put(layout.id(), layout));
  }

  /**
   * Takes over the rules of the book.
   *
   * @param since what was over before judges no key any more, ms
   */
  void rules(long since) {
    countAsked();
    Map<KeyKind, List<RosterPlan.Span>> spans = new EnumMap<>(KeyKind.class);
    for (String id : book.ids()) {
      for (RuleVersion version : book.versions(id)) {
        if (version.shared) {
          RosterMember member = version.judges() ? version.roster : null;
          spans
              .computeIfAbsent(version.rule.key(), k -> new ArrayList<>())
              .add(new RosterPlan.Span(version.code, version.from, version.until(), member));
        }
      }
    }
    plans.clear();
    judges.clear();
    spans.forEach(
        (kind, of) -> {
          RosterPlan plan = new RosterPlan(of, since, voices);
          layouts.put(plan.layout().id(), plan.layout());
          plans.put(kind, plan);
          judges.put(kind, new RosterJudge(plan, horizon));
        });
  }

  /** Brings {@link RosterMember#asked} up to date. */
  void countAsked() {
    plans.values().forEach(RosterPlan::countAsked);
  }

  /** Layouts that keys may be of. */
  Collection<RosterLayout> layouts() {
    return layouts.values();
  }

  /** The rosters of a kind of keys, or null when no rule needs any. */
  RosterPlan plan(KeyKind kind) {
    return plans.get(kind);
  }

  /** Keeps a noted fact until it is judged. */
  void add(Fact fact, KeyCells cells, Mark mark, Object note, long clock) {
    RosterPlan plan = plans.get(fact.kind());
    if (cells.roster == null) {
      cells.roster = plan.fresh(clock);
    }
    plan.add(cells.roster, mark, note);
  }

  /** Judges the roster of a key up to a time and says when it must be judged next. */
  long judge(KeyKind kind, KeyCells cells, long limit) {
    return judges.get(kind).judge(cells.roster, limit);
  }

  /** True when the roster of a key waits for nothing. */
  boolean isIdle(KeyKind kind, KeyCells cells) {
    return cells.roster == null || plans.get(kind).isIdle(cells.roster);
  }

  /**
   * Sees to it that each rule's share of a key is where its rule looks for it.
   *
   * @param clock event clock, ms
   */
  void bring(KeyKind kind, KeyCells cells, long clock) {
    if (cells.edition == book.edition()) {
      return;
    }
    cells.edition = book.edition();
    RosterPlan plan = plans.get(kind);
    RosterLayout layout = plan == null ? null : plan.layout();
    Roster roster = cells.roster;
    if (roster != null && (layout == null || layout.id() != roster.layout())) {
      RosterLayout before = known(roster.layout());
      for (int place = 0; place < before.codes().length; place++) {
        if (layout == null || layout.place(before.codes()[place]) < 0) {
          moveOut(cells, roster, before.codes()[place], place);
        }
      }
      cells.roster = layout == null ? null : RosterMove.to(layout, roster, before);
    }
    if (layout != null) {
      moveIn(cells, plan, clock);
    }
  }

  private RosterLayout known(int id) {
    RosterLayout layout = layouts.get(id);
    if (layout == null) {
      throw new IllegalStateException("the state has a roster of an unknown layout: " + id);
    }
    return layout;
  }

  private void moveOut(KeyCells cells, Roster roster, int code, int place) {
    RuleVersion version = book.of(code, roster.seen());
    if (version == null) {
      return; // a rule that nobody remembers
    }
    ExpectTerms.Share share = RosterMove.share(roster, place);
    Object cell = share == null ? version.table.fresh() : share.cell();
    Slot slot = new Slot(code, version.kind, version.change.version(), cell);
    RosterMove.pending(
        roster,
        place,
        (mark, starts, ends) -> {
          if (book.judges(code, mark.dueAt())) { // else its rule went before its place came
            String type = mark.evidence().type();
            slot.add(new Noted(mark, book.terms(code).note(type, starts, ends)));
          }
        });
    if (share != null || !slot.pending.isEmpty()) {
      cells.add(slot);
    }
  }

  private void moveIn(KeyCells cells, RosterPlan plan, long clock) {
    for (int i = cells.size() - 1; i >= 0; i--) {
      Slot slot = cells.slot(i);
      int place = plan.layout().place(slot.code);
      if (place >= 0) {
        if (cells.roster == null) {
          cells.roster = plan.fresh(clock);
        }
        ExpectTerms terms = book.terms(slot.code);
        RosterMove.take(cells.roster, place, ExpectTerms.Share.of(slot.cell));
        for (Noted noted : slot.pending) {
          RosterMove.take(
              cells.roster,
              place,
              noted.mark(),
              terms.isStart(noted.note()),
              terms.isEnd(noted.note()));
        }
        cells.remove(i);
      }
    }
  }
}
