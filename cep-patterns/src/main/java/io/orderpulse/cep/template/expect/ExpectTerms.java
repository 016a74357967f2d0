package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plain <em>expect</em> rule says: one that starts once and never stops, that any end
 * satisfies whatever its time, and whose texts show nothing of the start but its time. Of such a
 * rule two bits tell all of a key but what it waits for.
 */
public final class ExpectTerms {

  private static final int FROM_CLAUSE = 0;

  private final Expect template;
  private final ExpectDraft drafts;
  private final SelectorBits selectors;
  private final Map<String, Resolution> reasons;
  private final long within;
  private final boolean calendar;

  private ExpectTerms(Rule rule, Expect template, Map<String, Resolution> reasons) {
    this.template = template;
    this.drafts = new ExpectDraft(rule, template, null);
    this.selectors = new SelectorBits(0, template.from(), template.expect(), template.unless());
    this.reasons = Map.copyOf(reasons);
    this.within = template.within().toMillis();
    this.calendar = rule.timing().calendar() != null;
  }

  /** The terms of a rule, or null when it is not plain. */
  public static ExpectTerms of(Rule rule) {
    if (!(rule.template() instanceof Expect expect)
        || expect.start() != Expect.Start.FIRST
        || !expect.anyOrder()
        || !expect.stop().isEmpty()
        || new ExpectDraft(rule, expect, null).hasValues()) {
      return null;
    }
    Map<String, Resolution> reasons = reasons(expect);
    return reasons == null ? null : new ExpectTerms(rule, expect, reasons);
  }

  /** How each event type ends it, or null when the type alone does not tell. */
  private static Map<String, Resolution> reasons(Expect expect) {
    Map<String, Resolution> reasons = new HashMap<>();
    boolean clear = true;
    for (Selector end : expect.expect()) {
      clear &= isNew(reasons, end, Resolution.RECOVERED);
    }
    Set<String> expected = new HashSet<>(reasons.keySet());
    for (Selector end : expect.unless()) {
      clear &= isNew(reasons, end, Resolution.CANCELLED);
      clear &= !expected.contains(end.event());
      clear &= expect.from().stream().noneMatch(start -> start.event().equals(end.event()));
    }
    return clear ? reasons : null;
  }

  /** Notes why a type ends it; false when another reason was noted before. */
  private static boolean isNew(
      Map<String, Resolution> reasons, Selector end, Resolution otherwise) {
    Resolution why = end.reason() == null ? otherwise : end.reason();
    Resolution before = reasons.put(end.event(), why);
    return before == null || before == why;
  }

  /** What starts the clock. */
  public List<Selector> starts() {
    return template.from();
  }

  /** What ends the expectation. */
  public List<Selector> ends() {
    return template.ends();
  }

  /** Why an event of a type ends it. */
  public Resolution reason(String type, boolean late) {
    return late ? Resolution.LATE_EVENT : reasons.get(type);
  }

  /** Until when, inclusive, an end is in time, ms. */
  public long deadline(long start) {
    return calendar ? drafts.deadline(start) : start + within;
  }

  /** How long after any start an end is in time, ms, or -1 when that depends on the calendar. */
  public long limit() {
    return calendar ? -1 : within;
  }

  /** Severity step in force at a time. */
  public int step(Evidence start, long now) {
    return drafts.step(expectation(start, 0), now);
  }

  /** When the severity rises next, ms, or {@link Table#NEVER}. */
  public long nextStep(Evidence start, int step) {
    return drafts.nextStep(expectation(start, step));
  }

  private static Expectation expectation(Evidence start, int step) {
    Expectation x = new Expectation(start, List.of());
    x.step = step;
    return x;
  }

  /** Says that it waited in vain. */
  public void open(Evidence start, int step, Moment moment) {
    moment.say(Verdict.open(drafts.draft(expectation(start, step), moment)));
  }

  /** Says that the severity changed. */
  public void change(Evidence start, int step, Moment moment) {
    moment.say(Verdict.change(drafts.draft(expectation(start, step), moment)));
  }

  /**
   * Says that it is over.
   *
   * @param by what ended it, or null
   */
  public void end(long time, Resolution why, Evidence by, Moment moment) {
    moment.say(Verdict.end(drafts.dedupKey(moment.key(), null), time, why, by));
  }

  /**
   * A rule's share of a key in the form of its own table.
   *
   * @param started true when the clock has started ever
   * @param ended true when an end was seen
   * @param start since when it waits or is open, or null when it does not
   * @param open true when it waited in vain
   * @param step severity step
   */
  public record Share(boolean started, boolean ended, Evidence start, boolean open, int step) {

    /** What a cell says. */
    public static Share of(Object cell) {
      ExpectCell own = (ExpectCell) cell;
      boolean ended = own.over || own.lastEnd != ExpectCell.NO_END;
      if (own.active.isEmpty()) {
        return new Share(own.started, ended, null, false, 0);
      }
      Expectation x = own.active.get(0);
      return new Share(own.started, ended, x.start, x.open, x.step);
    }

    /** A cell that says the same. */
    public Object cell() {
      ExpectCell cell = new ExpectCell();
      cell.started = started;
      cell.lastEnd = ended ? ExpectCell.SOME_END : ExpectCell.NO_END;
      if (start != null) {
        Expectation x = expectation(start, step);
        x.open = open;
        cell.add(x);
      }
      return cell;
    }
  }

  /** True when a note of the rule's table says that the fact starts the clock. */
  public boolean isStart(Note note) {
    return note.has(selectors.mask(FROM_CLAUSE));
  }

  /** True when a note of the rule's table says that the fact ends it. */
  public boolean isEnd(Note note) {
    return (note.clauses() & ~selectors.mask(FROM_CLAUSE)) != 0;
  }

  /** The note that the rule's table would have made. */
  public Note note(String type, boolean start, boolean end) {
    int bits = 0;
    for (int clause = FROM_CLAUSE; clause <= 2; clause++) {
      if (clause == FROM_CLAUSE ? start : end) {
        bits |= selectors.first(clause, type);
      }
    }
    return Note.of(bits);
  }
}
