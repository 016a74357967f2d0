package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.AtTime;
import io.orderpulse.cep.judge.Level;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The compact plan of a <em>compare</em> rule. The difference is worked out anew from all versions
 * at each event and whenever a version begins to count.
 */
final class CompareTable implements Table<CompareCell> {

  private static final int EXPECTED = 0;
  private static final int ACTUAL = 1;
  private static final int JUDGE = 2;

  /** Versions of which no event came for so long are forgotten, unless an anomaly is open. */
  private static final long RETENTION = Duration.ofDays(730).toMillis();

  private final Rule rule;
  private final Compare template;
  private final SelectorBits selectors;
  private final Levels levels;

  CompareTable(Rule rule, Compare template) {
    this.rule = rule;
    this.template = template;
    this.selectors =
        new SelectorBits(0, template.expected(), template.actual(), template.judgeAt());
    this.levels = new Levels(rule);
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    boolean version = (bits & (selectors.mask(EXPECTED) | selectors.mask(ACTUAL))) != 0;
    if (bits == 0) {
      return null;
    }
    return version ? NoteValues.note(bits, VersionNotes.of(fact, template)) : Note.of(bits);
  }

  @Override
  public CompareCell fresh() {
    return new CompareCell();
  }

  @Override
  public void on(CompareCell cell, Mark mark, Note note, Moment moment) {
    if (note.has(selectors.mask(EXPECTED))) {
      CompareCell.add(cell.expected, VersionNotes.read(note, mark.evidence()));
    }
    if (note.has(selectors.mask(ACTUAL))) {
      CompareCell.add(cell.actual, VersionNotes.read(note, mark.evidence()));
    }
    if (note.has(selectors.mask(JUDGE))) {
      Severity raises = selectors.in(JUDGE, note.clauses()).severity();
      cell.add(new Judgement(raises, mark.evidence()));
    }
    judge(cell, moment.now(), mark.evidence(), moment);
  }

  /** Judges all parts as they are at a time. */
  private void judge(CompareCell cell, long time, Evidence by, Moment moment) {
    cell.looked = Math.max(cell.looked, time);
    for (String part : cell.parts(template.each() != null)) {
      Level level = cell.levels.getOrDefault(part, new Level());
      Drift drift = Drift.at(time, part, cell, template);
      if (drift == null) {
        levels.well(level, Resolution.RECOVERED, by, time, moment);
      } else {
        levels.holds(level, signal(part, drift, level, time, moment), moment);
      }
      keep(cell, part, level);
    }
  }

  private static void keep(CompareCell cell, String part, Level level) {
    if (level.quiet()) {
      cell.levels.remove(part);
    } else {
      cell.levels.put(part, level);
    }
  }

  private Signal signal(String part, Drift drift, Level level, long time, Moment moment) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(drift.expected().evidence());
    evidence.add(drift.actual().evidence());
    if (drift.judgement() != null && !evidence.contains(drift.judgement().evidence())) {
      evidence.add(drift.judgement().evidence());
    }
    Signal signal =
        Signal.at(drift.since(), time)
            .about(part.isEmpty() ? moment.key() : moment.key() + "@" + part, null)
            .severity(Drift.worse(drift.severity(), level.severity))
            .texts(
                Map.of(
                    "each", part,
                    "expected.version", drift.expected().name(),
                    "actual.version", drift.actual().name(),
                    "diff", drift.diff(template)))
            .evidence(evidence);
    BigDecimal grace = Placeholders.in(rule.unit(), rule.timing().hold().toMillis());
    return rule.timing().hold().isZero() ? signal : signal.elapsed(grace);
  }

  @Override
  public void at(CompareCell cell, Moment moment) {
    long coming = cell.comings().min().orElse(NEVER);
    while (coming <= moment.now()) {
      due(cell, coming - 1, moment);
      judge(cell, coming, null, new AtTime(moment, coming));
      due(cell, coming, moment);
      coming = cell.comings().min().orElse(NEVER);
    }
    due(cell, moment.now(), moment);
  }

  private void due(CompareCell cell, long until, Moment moment) {
    for (String part : List.copyOf(cell.levels.keySet())) {
      levels.at(cell.levels.get(part), until, moment);
      keep(cell, part, cell.levels.get(part));
    }
  }

  @Override
  public long wake(CompareCell cell) {
    long wake = cell.comings().min().orElse(NEVER);
    for (Level level : cell.levels.values()) {
      wake = Math.min(wake, levels.wake(level));
    }
    return wake;
  }

  @Override
  public boolean idle(CompareCell cell) {
    return cell.levels.isEmpty() && cell.comings().findAny().isEmpty();
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(CompareCell cell, Moment moment) {
    for (Map.Entry<String, Level> e : cell.levels.entrySet()) {
      BigDecimal grace = Placeholders.in(rule.unit(), rule.timing().hold().toMillis());
      e.getValue().elapsed = !rule.timing().hold().isZero();
      e.getValue().threshold = e.getValue().elapsed ? grace : null;
      levels.changed(e.getValue(), moment);
    }
    cell.levels.values().removeIf(Level::quiet);
  }

  @Override
  public void end(CompareCell cell, Resolution why, Moment moment) {
    cell.levels.values().forEach(level -> levels.end(level, why, moment));
    cell.levels.clear();
  }
}
