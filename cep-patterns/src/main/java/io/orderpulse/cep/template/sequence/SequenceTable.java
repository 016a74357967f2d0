package io.orderpulse.cep.template.sequence;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.pattern.PatternMatch;
import io.orderpulse.cep.pattern.PatternTable;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Turns matches of a sequence into anomalies: a match opens, an event of {@code resolve} or time
 * ends. The compact plan finds the matches here; those of the pattern plan are handed in.
 *
 * <pre>
 *   compact plan:  fact ─ note ─► runs ──┐
 *   pattern plan:  PatternHost ─ matched ┴─► open ── resolve, expires_after ──► end
 * </pre>
 *
 * <p>A sequence is not found with late events: they are counted. What resolves may be late.
 */
public final class SequenceTable implements PatternTable<SequenceCell> {

  /** Time, then the event that completed it; what time completed comes last in its moment. */
  private static final Comparator<PatternMatch> PLACE =
      Comparator.comparingLong(PatternMatch::time)
          .thenComparing(PatternMatch::by, Comparator.nullsLast(Evidence.ORDER));

  private final Sequence sequence;
  private final SelectorBits bits;
  private final Levels levels;
  private final CompactSequence compact;
  private final int resolveClause;
  private final int resolves;
  private final int stages;
  private long lateForSequences;

  public SequenceTable(Rule rule, Sequence sequence) {
    this(rule, sequence, SequencePlan.of(sequence).compact());
  }

  SequenceTable(Rule rule, Sequence sequence, boolean isCompact) {
    this.sequence = sequence;
    this.levels = new Levels(rule, sequence.resolve().isEmpty());
    int size = isCompact ? sequence.stages().size() : 0;
    this.resolveClause = size;
    this.bits = new SelectorBits(0, clauses(sequence, size));
    this.resolves = bits.mask(size);
    int all = 0;
    int[] masks = new int[size];
    for (int i = 0; i < size; i++) {
      masks[i] = bits.mask(i);
      all |= masks[i];
    }
    this.stages = all;
    this.compact = size == 0 ? null : new CompactSequence(sequence, masks);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists, each made here
  private static List<Selector>[] clauses(Sequence sequence, int stages) {
    List<Selector>[] clauses = new List[stages + 1];
    for (int i = 0; i < stages; i++) {
      clauses[i] = sequence.stages().get(i).events();
    }
    clauses[stages] = sequence.resolve();
    return clauses;
  }

  /** Facts that came too late to be part of a match, since this table was made. */
  public long lateForSequences() {
    return lateForSequences;
  }

  @Override
  public void matched(SequenceCell cell, PatternMatch match) {
    cell.matches.add(match);
    cell.matches.sort(PLACE);
  }

  @Override
  public Note note(Fact fact) {
    int clauses = bits.of(fact);
    if (fact.late() && (clauses & stages) != 0) {
      lateForSequences++;
      clauses &= ~stages;
    }
    return clauses == 0 ? null : Note.of(clauses);
  }

  @Override
  public SequenceCell fresh() {
    return new SequenceCell();
  }

  @Override
  public void on(SequenceCell cell, Mark mark, Note note, Moment moment) {
    take(cell, m -> isBefore(m, mark, moment), moment);
    if (note.has(stages)) {
      compact.on(cell.runs, mark.evidence(), note.clauses(), match -> open(cell, match, moment));
    }
    if (note.has(resolves)) {
      Selector by = bits.in(resolveClause, note.clauses());
      Resolution why = Objects.requireNonNullElse(by.reason(), Resolution.RECOVERED);
      for (Level level : cell.levels.values()) {
        levels.well(level, why, mark.evidence(), moment);
      }
      forget(cell);
    }
  }

  private static boolean isBefore(PatternMatch match, Mark mark, Moment moment) {
    return moment.isPast(match.time())
        || (match.time() == mark.time()
            && match.by() != null
            && Evidence.ORDER.compare(match.by(), mark.evidence()) <= 0);
  }

  @Override
  public void at(SequenceCell cell, Moment moment) {
    if (compact != null) {
      compact.until(cell.runs, moment.now(), Long.MIN_VALUE, match -> open(cell, match, moment));
    }
    take(cell, m -> m.time() <= moment.now(), moment);
    for (Level level : cell.levels.values()) {
      levels.at(level, moment);
    }
    forget(cell);
  }

  private void take(SequenceCell cell, Predicate<PatternMatch> due, Moment moment) {
    while (!cell.matches.isEmpty() && due.test(cell.matches.get(0))) {
      open(cell, cell.matches.remove(0), moment);
    }
  }

  private void open(SequenceCell cell, PatternMatch match, Moment moment) {
    String discriminator = discriminator(match);
    String name = discriminator == null ? "" : discriminator;
    Level level = cell.levels.computeIfAbsent(name, n -> new Level());
    levels.at(level, match.time() - 1, moment);
    if (levels.isWell(level)) {
      levels.holds(
          level,
          Signal.at(match.time(), match.time())
              .about(null, discriminator)
              .texts(MatchTexts.of(match))
              .evidence(MatchTexts.evidence(match)),
          moment);
    }
  }

  private String discriminator(PatternMatch match) {
    List<Evidence> events = sequence.each() == null ? null : match.stages().get(sequence.each());
    return events == null || events.isEmpty()
        ? null
        : events.get(0).source() + "/" + events.get(0).id();
  }

  private static void forget(SequenceCell cell) {
    cell.levels.values().removeIf(Level::quiet);
  }

  @Override
  public long wake(SequenceCell cell) {
    long wake = compact == null ? NEVER : compact.wake(cell.runs);
    if (!cell.matches.isEmpty()) {
      wake = Math.min(wake, cell.matches.get(0).time());
    }
    for (Level level : cell.levels.values()) {
      wake = Math.min(wake, levels.wake(level));
    }
    return wake;
  }

  /** Most events only begin or continue a run, which says nothing yet. */
  @Override
  public long wake(SequenceCell cell, List<Noted> pending) {
    long wake = wake(cell);
    for (Noted noted : pending) {
      long due = noted.mark().dueAt();
      if (due >= wake) {
        break;
      }
      int clauses = noted.note().clauses();
      if ((clauses & resolves) != 0 || (compact != null && compact.mayComplete(clauses))) {
        return due;
      }
      if (compact != null && compact.begins(clauses)) {
        wake = Math.min(wake, compact.limit(noted.mark().time()));
      }
    }
    return wake;
  }

  @Override
  public boolean idle(SequenceCell cell) {
    return cell.runs.isEmpty() && cell.matches.isEmpty() && cell.levels.isEmpty();
  }

  /** Nothing is of use after the last run and the last anomaly have ended. */
  @Override
  public long retention() {
    return 0;
  }

  @Override
  public void changed(SequenceCell cell, Moment moment) {
    if (compact != null) {
      List<PatternMatch> overdue = new ArrayList<>();
      compact.until(cell.runs, moment.now() - 1, moment.now(), overdue::add);
      overdue.forEach(match -> open(cell, match, moment));
    }
    for (Level level : cell.levels.values()) {
      levels.changed(level, moment);
    }
    forget(cell);
  }

  @Override
  public void end(SequenceCell cell, Resolution why, Moment moment) {
    cell.runs.clear();
    cell.matches.clear();
    for (Level level : cell.levels.values()) {
      levels.end(level, why, moment);
    }
    forget(cell);
  }
}
