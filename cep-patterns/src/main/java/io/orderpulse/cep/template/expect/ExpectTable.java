package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.time.Duration;
import java.util.List;

/**
 * The compact plan of an <em>expect</em> rule.
 *
 * <p>A note has one bit for the first selector of each clause that means the fact.
 */
final class ExpectTable implements Table<ExpectCell> {

  private static final int FROM_CLAUSE = 0;
  private static final int EXPECT_CLAUSE = 1;
  private static final int UNLESS_CLAUSE = 2;
  private static final int STOP_CLAUSE = 3;

  /**
   * How long a key is remembered. {@code start: first} means the first ever, so this must outlast
   * any order; it also keeps stragglers from reviving a key.
   */
  private static final long RETENTION = Duration.ofDays(400).toMillis();

  private final Rule rule;
  private final Expect template;
  private final SelectorBits selectors;
  private final int from;
  private final int expect;
  private final int unless;
  private final int stop;
  private final ExpectDraft drafts;

  ExpectTable(Rule rule, Expect template) {
    this(rule, template, null);
  }

  /**
   * @param name tells its anomalies from those of others of the rule, or null
   */
  ExpectTable(Rule rule, Expect template, String name) {
    this.rule = rule;
    this.template = template;
    this.selectors =
        new SelectorBits(0, template.from(), template.expect(), template.unless(), template.stop());
    this.from = selectors.mask(FROM_CLAUSE);
    this.expect = selectors.mask(EXPECT_CLAUSE);
    this.unless = selectors.mask(UNLESS_CLAUSE);
    this.stop = selectors.mask(STOP_CLAUSE);
    this.drafts = new ExpectDraft(rule, template, name);
  }

  @Override
  public Note note(Fact fact) {
    int clauses = selectors.of(fact);
    if (clauses == 0) {
      return null;
    }
    return (clauses & from) != 0 && drafts.hasValues()
        ? new Note(clauses, drafts.values(fact))
        : Note.of(clauses);
  }

  @Override
  public ExpectCell fresh() {
    return new ExpectCell();
  }

  @Override
  public void on(ExpectCell cell, Mark mark, Note note, Moment moment) {
    boolean satisfied = isSatisfied(cell, mark.time());
    if (note.has(expect)) {
      cell.lastEnd =
          template.anyOrder() ? ExpectCell.SOME_END : Math.max(cell.lastEnd, mark.time());
      Selector by = selectors.in(EXPECT_CLAUSE, note.clauses());
      end(cell, mark, reason(by, Resolution.RECOVERED, mark.late()), moment);
    }
    if (note.has(unless)) {
      cell.over = true;
      Selector by = selectors.in(UNLESS_CLAUSE, note.clauses());
      end(cell, mark, reason(by, Resolution.CANCELLED, mark.late()), moment);
    }
    if (note.has(stop)) {
      Selector by = selectors.in(STOP_CLAUSE, note.clauses());
      stop(cell, mark, reason(by, Resolution.CANCELLED, mark.late()), moment);
    }
    if (note.has(from)) {
      start(cell, mark, note, satisfied || cell.over, moment);
    }
  }

  private static Resolution reason(Selector selector, Resolution otherwise, boolean late) {
    if (late) {
      return Resolution.LATE_EVENT;
    }
    return selector.reason() == null ? otherwise : selector.reason();
  }

  /** True when an end seen already satisfies a start at this time. */
  private boolean isSatisfied(ExpectCell cell, long startTime) {
    if (template.start() == Expect.Start.LATEST) {
      return cell.lastEnd > startTime;
    }
    return template.anyOrder() ? cell.lastEnd != ExpectCell.NO_END : cell.lastEnd >= startTime;
  }

  private void end(ExpectCell cell, Mark mark, Resolution why, Moment moment) {
    for (int i = cell.active.size() - 1; i >= 0; i--) {
      Expectation x = cell.active.get(i);
      if (cell.over || !isBefore(mark.evidence(), x.start)) {
        cell.remove(i);
        if (x.open) {
          moment.say(
              Verdict.end(drafts.dedupKey(moment.key(), x), mark.time(), why, mark.evidence()));
        }
      }
    }
  }

  /** Ends what waits; the next start is the first again. */
  private void stop(ExpectCell cell, Mark mark, Resolution why, Moment moment) {
    for (int i = cell.active.size() - 1; i >= 0; i--) {
      Expectation x = cell.active.get(i);
      if (Evidence.compare(mark.evidence(), x.start) >= 0) {
        cell.remove(i);
        if (x.open) {
          moment.say(
              Verdict.end(drafts.dedupKey(moment.key(), x), mark.time(), why, mark.evidence()));
        }
      }
    }
    cell.started = !cell.active.isEmpty();
  }

  /** True when an event came too early to end a start; a tie counts, but not with its successor. */
  private boolean isBefore(Evidence end, Evidence start) {
    return switch (template.start()) {
      case LATEST -> Evidence.compare(end, start) < 0;
      case FIRST, EACH -> !template.anyOrder() && end.time() < start.time();
    };
  }

  private void start(ExpectCell cell, Mark mark, Note note, boolean satisfied, Moment moment) {
    switch (template.start()) {
      case EACH -> {
        if (!satisfied) {
          cell.add(new Expectation(mark.evidence(), note.values()));
        }
      }
      case FIRST -> first(cell, mark, note, satisfied, moment);
      case LATEST -> latest(cell, mark, note, satisfied, moment);
    }
  }

  private void first(ExpectCell cell, Mark mark, Note note, boolean satisfied, Moment moment) {
    boolean isFirst = !cell.started;
    cell.started = true;
    if (isFirst) {
      if (!satisfied) {
        cell.add(new Expectation(mark.evidence(), note.values()));
      }
    } else if (!cell.active.isEmpty()
        && Evidence.compare(mark.evidence(), cell.active.get(0).start) < 0) {
      earlier(cell, mark, note, satisfied, moment);
    }
  }

  /** An earlier start turned up late: it is the first, and its clock counts. */
  private void earlier(ExpectCell cell, Mark mark, Note note, boolean satisfied, Moment moment) {
    Expectation known = cell.active.get(0);
    if (satisfied) {
      cell.clear();
      if (known.open) {
        moment.say(
            Verdict.end(
                drafts.dedupKey(moment.key(), known),
                mark.time(),
                Resolution.LATE_EVENT,
                mark.evidence()));
      }
    } else if (!known.open) {
      cell.active.set(0, new Expectation(mark.evidence(), note.values()));
    }
  }

  private void latest(ExpectCell cell, Mark mark, Note note, boolean satisfied, Moment moment) {
    Evidence fresh = mark.evidence();
    if (cell.latest != null && Evidence.compare(fresh, cell.latest) <= 0) {
      return;
    }
    Resolution why = mark.late() ? Resolution.LATE_EVENT : Resolution.RECOVERED;
    for (Expectation x : cell.active) {
      if (x.open) {
        moment.say(Verdict.end(drafts.dedupKey(moment.key(), x), fresh.time(), why, fresh));
      }
    }
    cell.clear();
    cell.started = true;
    cell.latest = fresh;
    if (!satisfied) {
      cell.add(new Expectation(fresh, note.values()));
    }
  }

  @Override
  public void at(ExpectCell cell, Moment moment) {
    for (int i = 0; i < cell.active.size(); i++) {
      Expectation x = cell.active.get(i);
      if (x.open) {
        int step = drafts.step(x, moment.now());
        if (step > x.step) {
          x.step = step;
          moment.say(Verdict.change(drafts.draft(x, moment)));
        }
      } else if (drafts.deadline(x) <= moment.now()) {
        x.open = true;
        x.step = drafts.step(x, moment.now());
        moment.say(Verdict.open(drafts.draft(x, moment)));
      }
    }
  }

  @Override
  public long wake(ExpectCell cell) {
    long wake = NEVER;
    for (int i = 0; i < cell.active.size(); i++) {
      Expectation x = cell.active.get(i);
      wake = Math.min(wake, x.open ? drafts.nextStep(x) : drafts.deadline(x));
    }
    return wake;
  }

  /**
   * Without anything open, an end says nothing when its place comes, and a start only when its
   * limit is over; and that is known not to happen when an end in time waits as well.
   */
  @Override
  public long wake(ExpectCell cell, List<Noted> pending) {
    if (pending.isEmpty()) {
      return wake(cell);
    }
    if (cell.anyOpen()) {
      return Math.min(wake(cell), pending.get(0).mark().dueAt());
    }
    long wake = NEVER;
    for (int i = 0; i < cell.active.size(); i++) {
      Expectation x = cell.active.get(i);
      wake = Math.min(wake, unlessEnded(x.start, drafts.deadline(x), pending));
    }
    for (int i = 0; i < pending.size(); i++) {
      Mark mark = pending.get(i).mark();
      if (mark.late()) {
        return Math.min(wake, mark.dueAt());
      }
      if (pending.get(i).note().has(from) && mayStart(cell, pending)) {
        long limit = drafts.deadline(mark.time());
        wake = Math.min(wake, unlessEnded(mark.evidence(), limit, pending));
      }
    }
    return wake;
  }

  private boolean mayStart(ExpectCell cell, List<Noted> pending) {
    if (cell.over) {
      return false;
    }
    return template.start() != Expect.Start.FIRST
        || !cell.started
        || (stop != 0 && pending.stream().anyMatch(p -> p.note().has(stop)));
  }

  private boolean ends(Note note, Evidence end, Evidence start) {
    return (note.has(expect | unless) && !isBefore(end, start))
        || (note.has(stop) && Evidence.compare(end, start) > 0);
  }

  private long unlessEnded(Evidence start, long limit, List<Noted> pending) {
    for (int i = 0; i < pending.size(); i++) {
      Mark mark = pending.get(i).mark();
      if (mark.evidence() != start // an event does not end what it starts
          && !mark.late()
          && mark.time() <= limit
          && ends(pending.get(i).note(), mark.evidence(), start)) {
        return NEVER;
      }
    }
    return limit;
  }

  @Override
  public boolean idle(ExpectCell cell) {
    return cell.active.isEmpty();
  }

  @Override
  public long retention() {
    return RETENTION + template.within().toMillis();
  }

  @Override
  public void changed(ExpectCell cell, Moment moment) {
    for (Expectation x : cell.active) {
      if (x.open && drafts.deadline(x) > moment.now()) {
        x.open = false;
        x.step = 0;
        moment.say(
            Verdict.end(
                drafts.dedupKey(moment.key(), x), moment.now(), Resolution.RULE_CHANGED, null));
      } else if (x.open && drafts.step(x, moment.now()) != x.step) {
        x.step = drafts.step(x, moment.now());
        moment.say(Verdict.change(drafts.draft(x, moment)));
      }
    }
    at(cell, moment);
  }

  @Override
  public void end(ExpectCell cell, Resolution why, Moment moment) {
    for (Expectation x : cell.active) {
      if (x.open) {
        moment.say(Verdict.end(drafts.dedupKey(moment.key(), x), moment.now(), why, null));
      }
    }
    cell.clear();
  }

  @Override
  public String toString() {
    return rule.id();
  }
}
