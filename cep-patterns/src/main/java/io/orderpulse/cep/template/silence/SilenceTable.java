package io.orderpulse.cep.template.silence;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.BusinessTime;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The compact plan of a <em>silence</em> rule. A gap belongs to the hour of day in which it began;
 * what is usual then is worked out anew with each event, from classes of size that are 2 % wide.
 * What comes late and is not the newest says nothing, as its gaps are counted already.
 */
final class SilenceTable implements Table<SilenceCell> {

  private static final long RETENTION = Duration.ofDays(90).toMillis();
  private static final Note NOTE = Note.of(1);

  private final Rule rule;
  private final Silence template;
  private final SelectorBits selectors;
  private final Levels levels;
  private final ZoneId zone;

  SilenceTable(Rule rule, Silence template) {
    this.rule = rule;
    this.template = template;
    this.selectors = new SelectorBits(0, template.of());
    this.levels = new Levels(rule);
    this.zone = BusinessTime.zone(rule.timing().calendar());
  }

  @Override
  public Note note(Fact fact) {
    return selectors.of(fact) == 0 ? null : NOTE;
  }

  @Override
  public SilenceCell fresh() {
    return new SilenceCell();
  }

  @Override
  public void on(SilenceCell cell, Mark mark, Note note, Moment moment) {
    Evidence fresh = mark.evidence();
    if (cell.last != null && fresh.time() <= cell.last.time()) {
      return;
    }
    if (cell.last != null) {
      ZonedDateTime began = Instant.ofEpochMilli(cell.last.time()).atZone(zone);
      Buckets gaps = cell.gaps[began.getHour()];
      gaps.add(began.toLocalDate().toEpochDay(), (double) (fresh.time() - cell.last.time()));
    }
    cell.last = fresh;
    learn(cell);
    levels.well(cell.level, Resolution.RECOVERED, fresh, moment);
  }

  /** Works out the longest usual gap after the newest event. */
  private void learn(SilenceCell cell) {
    ZonedDateTime last = Instant.ofEpochMilli(cell.last.time()).atZone(zone);
    long day = last.toLocalDate().toEpochDay();
    long first = day - template.history().toDays();
    Buckets gaps = cell.gaps[last.getHour()];
    gaps.forget(first);
    if (gaps.count(first, day + 1) < template.min()) {
      cell.usual = NEVER;
      return;
    }
    double size = Buckets.upTo(gaps.quantile(first, day + 1, template.quantile().doubleValue()));
    cell.usual = Math.max(template.floor().toMillis(), (long) StrictMath.ceil(size));
  }

  private long deadline(SilenceCell cell) {
    return cell.last == null || cell.usual == NEVER ? NEVER : cell.last.time() + cell.usual;
  }

  @Override
  public void at(SilenceCell cell, Moment moment) {
    long deadline = deadline(cell);
    if (levels.isWell(cell.level) && deadline <= moment.now()) {
      levels.at(cell.level, deadline - 1, moment);
      BigDecimal usual = Placeholders.in(rule.unit(), cell.usual);
      levels.holds(
          cell.level,
          Signal.at(deadline, deadline)
              .measure(usual, usual)
              .texts(Map.of("last", Placeholders.time(cell.last.time())))
              .evidence(List.of(cell.last)),
          moment);
    }
    levels.at(cell.level, moment);
  }

  @Override
  public long wake(SilenceCell cell) {
    long wake = levels.wake(cell.level);
    return levels.isWell(cell.level) ? Math.min(wake, deadline(cell)) : wake;
  }

  @Override
  public boolean idle(SilenceCell cell) {
    return cell.level.quiet() && deadline(cell) == NEVER;
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(SilenceCell cell, Moment moment) {
    if (cell.last == null) {
      return;
    }
    learn(cell);
    if (!levels.isWell(cell.level) && deadline(cell) > moment.now()) {
      levels.end(cell.level, Resolution.RULE_CHANGED, moment);
      return;
    }
    levels.changed(cell.level, moment);
    at(cell, moment);
  }

  @Override
  public void end(SilenceCell cell, Resolution why, Moment moment) {
    levels.end(cell.level, why, moment);
  }
}
