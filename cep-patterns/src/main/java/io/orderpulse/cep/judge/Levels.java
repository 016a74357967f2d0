package io.orderpulse.cep.judge;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Rule.SeverityStep;
import io.orderpulse.cep.rule.Timing;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Placeholders;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/**
 * The clauses that all rules share, for the {@link Level}s of one rule: {@code for}, {@code
 * resolve_after}, {@code expires_after} and the severities.
 *
 * <ul>
 *   <li>It opens when it has held for {@code for}. What mends it at that very millisecond is in
 *       time. Without a {@code for} it opens at once.
 *   <li>It ends when it has been well for {@code resolve_after}; what breaks it again at that very
 *       millisecond is a relapse.
 *   <li>Severities with {@code after} count from when the condition became true; those with {@code
 *       over} compare the measured value. The worst that applies is said, never less than what the
 *       template gives.
 *   <li>Hours in which the rule's calendar is closed do not count for any of these.
 * </ul>
 *
 * <p>Verdicts carry the time at which they were due, whenever they are made.
 */
public final class Levels {

  private final Rule rule;
  private final Duration expiresAfter;

  /** Levels that something mends; they expire only if the rule says so. */
  public Levels(Rule rule) {
    this(rule, false);
  }

  /**
   * @param rule the rule
   * @param expires true when nothing mends them, so that they end by time alone, after 7 d if the
   *     rule does not say
   */
  public Levels(Rule rule, boolean expires) {
    this.rule = rule;
    Duration usual = expires ? Timing.DEFAULT.expiresAfter() : null;
    Duration said = rule.timing().expiresAfter();
    this.expiresAfter = said == null ? usual : said;
  }

  /** The condition is true. */
  public void holds(Level level, Signal signal, Moment moment) {
    take(level, signal);
    switch (level.state) {
      case QUIET, HOLDING -> {
        level.state = Level.State.HOLDING;
        long opens = opens(level);
        if (rule.timing().hold().isZero() || moment.isPast(opens)) {
          open(level, Math.max(opens, signal.seen()), moment);
        }
      }
      case OPEN -> {
        if (raise(level, before(level, moment)) || signal.changed()) {
          moment.say(Verdict.change(draft(level, signal.seen(), moment)));
        }
      }
      case MENDING -> {
        level.state = Level.State.OPEN;
        level.why = null;
        level.mendedBy = null;
        raise(level, before(level, moment));
        moment.say(Verdict.relapse(draft(level, signal.seen(), moment)));
      }
    }
  }

  /** The condition is not true, as an event shows, or {@code by} is null. */
  public void well(Level level, Resolution why, Evidence by, Moment moment) {
    well(level, why, by, by == null ? moment.now() : by.time(), moment);
  }

  /**
   * The same when it is well since another time than that of the event.
   *
   * @param time ms since the epoch
   */
  public void well(Level level, Resolution why, Evidence by, long time, Moment moment) {
    if (level.state == Level.State.HOLDING) {
      level.reset();
    } else if (level.state == Level.State.OPEN) {
      level.state = Level.State.MENDING;
      level.well = time;
      level.why = moment.late() ? Resolution.LATE_EVENT : why;
      level.mendedBy = by;
      long ends = ends(level);
      if (rule.timing().resolveAfter().isZero() || moment.isPast(ends)) {
        close(level, ends, moment);
      }
    }
  }

  /** Says what has become due up to {@code moment.now()}. */
  public void at(Level level, Moment moment) {
    at(level, moment.now(), moment);
  }

  /** Says what has become due up to a time that is not after {@code moment.now()}, ms. */
  public void at(Level level, long until, Moment moment) {
    for (long due = wake(level); due <= until; due = wake(level)) {
      switch (level.state) {
        case HOLDING -> open(level, due, moment);
        case MENDING -> close(level, due, moment);
        case OPEN -> {
          if (due == expires(level)) {
            level.why = Resolution.EXPIRED;
            close(level, due, moment);
          } else {
            raise(level, due);
            moment.say(Verdict.change(draft(level, due, moment)));
          }
        }
        case QUIET -> throw new IllegalStateException("nothing is due of what is quiet");
      }
    }
  }

  /** True when only a break of the condition could be news: it is quiet or on the mend. */
  public boolean isWell(Level level) {
    return level.quiet() || level.state == Level.State.MENDING;
  }

  /** When {@link #at} may next say something, ms, or {@link Table#NEVER}. */
  public long wake(Level level) {
    return switch (level.state) {
      case QUIET -> Table.NEVER;
      case HOLDING -> opens(level);
      case OPEN -> Math.min(nextStep(level), expires(level));
      case MENDING -> ends(level);
    };
  }

  /** Ends it now if it is open, and forgets it. */
  public void end(Level level, Resolution why, Moment moment) {
    if (level.state == Level.State.OPEN || level.state == Level.State.MENDING) {
      level.why = why;
      level.mendedBy = null;
      close(level, moment.now(), moment);
    }
    level.reset();
  }

  /**
   * The rule has new times and severities; the condition is as it was. What has not held for the
   * new {@code for} ends and goes on waiting; what has, opens.
   */
  public void changed(Level level, Moment moment) {
    boolean isDue = !level.quiet() && opens(level) <= moment.now();
    switch (level.state) {
      case QUIET -> {}
      case HOLDING -> {
        if (moment.isPast(opens(level))) {
          open(level, moment.now(), moment);
        }
      }
      case OPEN -> {
        if (!isDue) {
          moment.say(end(level, Resolution.RULE_CHANGED, null, moment.now(), moment));
          level.state = Level.State.HOLDING;
          level.severity = null;
        } else if (raise(level, before(level, moment))) {
          moment.say(Verdict.change(draft(level, moment.now(), moment)));
        }
      }
      case MENDING -> {
        if (!isDue) {
          end(level, Resolution.RULE_CHANGED, moment);
        } else if (moment.isPast(ends(level))) {
          close(level, moment.now(), moment);
        }
      }
    }
  }

  private static void take(Level level, Signal signal) {
    level.since = signal.since();
    level.subject = signal.subject();
    level.discriminator = signal.discriminator();
    level.given = signal.severity();
    level.due = signal.due();
    level.value = signal.value();
    level.threshold = signal.threshold();
    level.elapsed = signal.elapsed();
    level.texts = signal.texts();
    level.evidence = signal.evidence();
  }

  private long opens(Level level) {
    return plus(level.since, rule.timing().hold());
  }

  private long ends(Level level) {
    return plus(level.well, rule.timing().resolveAfter());
  }

  private long expires(Level level) {
    return expiresAfter == null ? Table.NEVER : plus(level.opened, expiresAfter);
  }

  private long plus(long time, Duration duration) {
    return BusinessTime.plus(rule.timing().calendar(), time, duration);
  }

  /** The last time whose deadlines are over: those of now come after its facts. */
  private static long before(Level level, Moment moment) {
    return Math.max(level.opened, moment.late() ? moment.now() : moment.now() - 1);
  }

  private void open(Level level, long time, Moment moment) {
    level.state = Level.State.OPEN;
    level.opened = time;
    raise(level, time);
    moment.say(Verdict.open(draft(level, time, moment)));
  }

  private void close(Level level, long time, Moment moment) {
    moment.say(end(level, level.why, level.mendedBy, time, moment));
    level.reset();
  }

  /** Works out the severity at a time; true when it is another than before. */
  private boolean raise(Level level, long time) {
    Severity worst = Objects.requireNonNullElse(level.given, rule.opening());
    for (SeverityStep step : rule.severity().subList(1, rule.severity().size())) {
      if (step.severity().compareTo(worst) > 0
          && isOver(level, step)
          && after(level, step) <= time) {
        worst = step.severity();
      }
    }
    boolean differs = worst != level.severity;
    level.severity = worst;
    return differs;
  }

  private long nextStep(Level level) {
    long next = Table.NEVER;
    for (SeverityStep step : rule.severity().subList(1, rule.severity().size())) {
      if (step.severity().compareTo(level.severity) > 0 && isOver(level, step)) {
        next = Math.min(next, after(level, step));
      }
    }
    return next;
  }

  private static boolean isOver(Level level, SeverityStep step) {
    return step.over() == null || (level.value != null && level.value.compareTo(step.over()) > 0);
  }

  private long after(Level level, SeverityStep step) {
    return step.after() == null ? Long.MIN_VALUE : plus(level.since, step.after());
  }

  private Anomaly draft(Level level, long time, Moment moment) {
    Draft draft =
        new Draft(rule)
            .about(subject(level, moment), level.discriminator, moment.subject())
            .severity(level.severity)
            .at(level.since, time);
    BigDecimal value =
        level.elapsed ? Placeholders.in(rule.unit(), time - level.since) : level.value;
    if (value != null && level.threshold != null) {
      draft.measure(value, level.threshold);
    } else if (value != null) {
      draft.text("value", value.toPlainString());
    }
    if (level.due != null) {
      draft.due(level.due);
    }
    return draft.texts(level.texts).evidence(level.evidence).build();
  }

  private static String subject(Level level, Moment moment) {
    return level.subject == null ? moment.key() : level.subject;
  }

  private Verdict end(Level level, Resolution why, Evidence by, long time, Moment moment) {
    String key = Draft.dedupKey(rule, subject(level, moment), level.discriminator);
    return Verdict.end(key, time, why, by);
  }
}
