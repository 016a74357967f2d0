package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Scopes;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The compact plan of an <em>escalate</em> rule. It looks at the anchor (with its offset) and at
 * every step after it, after the events of that millisecond; a look that lies before the condition
 * is known to hold finds nothing. The n-th look that finds it so reaches level n; the count begins
 * anew only when the anomaly has ended.
 */
final class EscalateTable implements Table<EscalateCell> {

  private static final int CONTEXT = 1;
  private static final int HOLDS = 2;
  private static final int RESERVED = 2;
  private static final int FROM = 0;
  private static final int UNTIL = 1;

  /** The anchor that is the time of the event which started it. */
  private static final String START = "start";

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  private final Escalate template;
  private final Condition holds;
  private final SelectorBits selectors;
  private final Levels levels;

  EscalateTable(Rule rule, Escalate template) {
    this.template = template;
    this.holds = Condition.of(template.holds(), Scopes.context());
    this.selectors = new SelectorBits(RESERVED, template.from(), template.until());
    this.levels = new Levels(rule);
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if (fact.order() != null && (bits != 0 || fact.contextChanged())) {
      bits |= CONTEXT | (holds.holds(fact) ? HOLDS : 0);
    }
    return bits == 0 ? null : Note.of(bits);
  }

  @Override
  public EscalateCell fresh() {
    return new EscalateCell();
  }

  @Override
  public void on(EscalateCell cell, Mark mark, Note note, Moment moment) {
    Resolution why = Resolution.RECOVERED;
    cell.last = mark.evidence();
    if (note.has(CONTEXT) && mark.order().revision() >= cell.revision) {
      cell.revision = mark.order().revision();
      cell.holds = note.has(HOLDS);
      if (!template.anchor().equals(START)) {
        move(cell, anchor(mark.order()), moment);
      }
      why = mark.order().cancelled() && !cell.holds ? Resolution.CANCELLED : why;
    }
    if (note.has(selectors.mask(FROM)) && isNewer(mark.evidence(), cell.from)) {
      cell.from = mark.evidence();
      if (template.anchor().equals(START)) {
        move(cell, mark.time(), moment);
      }
    }
    if (note.has(selectors.mask(UNTIL)) && isNewer(mark.evidence(), cell.until)) {
      cell.until = mark.evidence();
      Selector by = selectors.in(UNTIL, note.clauses());
      why = Objects.requireNonNullElse(by.reason(), why);
    }
    judge(cell, why, mark.evidence(), moment);
  }

  private static boolean isNewer(Evidence fresh, Evidence known) {
    return known == null || Evidence.ORDER.compare(fresh, known) > 0;
  }

  private Long anchor(OrderContext order) {
    return template.anchor().equals("due") ? order.due() : order.placed();
  }

  /** The grid is another: what is over of it is not looked at any more. */
  private void move(EscalateCell cell, Long anchor, Moment moment) {
    if (!Objects.equals(anchor, cell.anchor)) {
      cell.anchor = anchor;
      cell.next = cell.active ? nextLook(cell, moment) : NEVER;
    }
  }

  /** The first look whose time is not over. */
  private long nextLook(EscalateCell cell, Moment moment) {
    if (cell.anchor == null || cell.reached >= template.levels().size()) {
      return NEVER;
    }
    long first = cell.anchor + template.offset().toMillis();
    long every = template.every().toMillis();
    long now = moment.late() ? moment.now() + 1 : moment.now();
    return now <= first ? first : first + (now - first + every - 1) / every * every;
  }

  private boolean isSo(EscalateCell cell) {
    boolean ended =
        cell.until != null
            && (cell.from == null || Evidence.ORDER.compare(cell.until, cell.from) >= 0);
    return cell.holds && !ended && (template.from().isEmpty() || cell.from != null);
  }

  private void judge(EscalateCell cell, Resolution why, Evidence by, Moment moment) {
    boolean so = isSo(cell);
    if (so && !cell.active) {
      cell.active = true;
      cell.reached = cell.level.quiet() ? 0 : cell.reached;
      cell.next = nextLook(cell, moment);
      if (cell.reached > 0) {
        levels.holds(cell.level, signal(cell, moment.now(), moment), reached(cell, moment));
      }
    } else if (!so && cell.active) {
      cell.active = false;
      cell.next = NEVER;
      levels.well(cell.level, why, by, reached(cell, moment));
    }
  }

  @Override
  public void at(EscalateCell cell, Moment moment) {
    while (cell.next <= moment.now()) {
      long look = cell.next;
      due(cell, look - 1, moment);
      cell.reached++;
      cell.next =
          cell.reached < template.levels().size() ? look + template.every().toMillis() : NEVER;
      levels.holds(cell.level, signal(cell, look, moment), reached(cell, moment));
      due(cell, look, moment);
    }
    due(cell, moment.now(), moment);
  }

  private void due(EscalateCell cell, long until, Moment moment) {
    if (levels.wake(cell.level) <= until) {
      levels.at(cell.level, until, reached(cell, moment));
    }
    if (cell.level.quiet() && !cell.active) {
      cell.reached = 0;
    }
  }

  private Signal signal(EscalateCell cell, long look, Moment moment) {
    Escalate.Level level = template.levels().get(cell.reached - 1);
    Map<String, String> texts = new HashMap<>();
    texts.put("level", Integer.toString(cell.reached));
    texts.put("role", level.role());
    if (moment.order() != null && moment.order().stage() != null) {
      texts.put("stage", moment.order().stage());
    }
    return Signal.at(cell.level.sinceOr(look), look)
        .severity(level.severity())
        .due(moment.order() == null ? null : moment.order().due())
        .elapsed(BigDecimal.ZERO)
        .changed(true)
        .texts(texts)
        .evidence(
            cell.from == null || cell.from.equals(cell.last)
                ? List.of(cell.last)
                : List.of(cell.from, cell.last));
  }

  private Moment reached(EscalateCell cell, Moment moment) {
    if (cell.reached == 0) {
      return moment;
    }
    List<Escalate.Level> chain = template.levels();
    int at = Math.min(cell.reached, chain.size());
    String next = at < chain.size() ? chain.get(at).role() : null;
    Long when = next == null || cell.next == NEVER ? null : (Long) cell.next;
    return new AtLevel(
        moment, at, new Anomaly.Owner(chain.get(at - 1).role(), when == null ? null : next, when));
  }

  @Override
  public long wake(EscalateCell cell) {
    return Math.min(cell.next, levels.wake(cell.level));
  }

  @Override
  public boolean idle(EscalateCell cell) {
    return cell.next == NEVER && cell.level.quiet();
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(EscalateCell cell, Moment moment) {
    levels.changed(cell.level, reached(cell, moment));
    if (cell.active) {
      cell.next = nextLook(cell, moment);
    }
  }

  @Override
  public void end(EscalateCell cell, Resolution why, Moment moment) {
    levels.end(cell.level, why, moment);
    cell.active = false;
    cell.next = NEVER;
  }
}
