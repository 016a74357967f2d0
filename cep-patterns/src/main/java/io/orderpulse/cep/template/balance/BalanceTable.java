package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.AboutOrders;
import io.orderpulse.cep.judge.Amount;
import io.orderpulse.cep.judge.Levels;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.NoteValues;
import io.orderpulse.cep.judge.SelectorBits;
import io.orderpulse.cep.judge.Signal;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact plan of a <em>balance</em> rule. What comes late corrects the sums: the balance is
 * always that of all events known, as if they had come in their order. What happened at the very
 * time of a count is in the count. Severities with {@code over} compare what is missing, not the
 * balance.
 */
final class BalanceTable implements Table<BalanceCell> {

  private static final int COUNT = 0;
  private static final int ADD = 1;
  private static final int SUBTRACT = 2;
  private static final int HOLD = 3;
  private static final int RELEASE = 4;

  private static final int HOLDER = 0;
  private static final int ORDER = 1;
  private static final int WORTH = 2;
  private static final int AS_OF = 3;
  private static final int AMOUNTS = 4;

  private static final long RETENTION = Duration.ofDays(90).toMillis();

  /** A holder of nothing is remembered so long for what comes late. */
  private static final long KEEP = Duration.ofDays(7).toMillis();

  private final Rule rule;
  private final Balance template;
  private final SelectorBits selectors;
  private final Map<Selector, Amount> amounts = new HashMap<>();
  private final Levels levels;

  BalanceTable(Rule rule, Balance template) {
    this.rule = rule;
    this.template = template;
    this.selectors =
        new SelectorBits(
            0,
            template.count(),
            template.add(),
            template.subtract(),
            template.hold(),
            template.release());
    for (Selector selector : template.selectors()) {
      if (selector.amount() != null) {
        amounts.put(selector, Amount.of(selector.amount(), List.of(selector)));
      }
    }
    this.levels = new Levels(Missing.withoutOver(rule));
  }

  @Override
  public Note note(Fact fact) {
    int bits = selectors.of(fact);
    if (bits == 0) {
      return null;
    }
    Object[] values = new Object[AMOUNTS + RELEASE + 1];
    values[HOLDER] = holder(fact);
    values[ORDER] = fact.order() == null ? fact.event().orderId() : fact.order().orderId();
    values[WORTH] = fact.order() == null ? null : fact.order().amountCny();
    values[AS_OF] = NoteValues.time(fact, template.asOf());
    for (int clause = COUNT; clause <= RELEASE; clause++) {
      Amount amount = amounts.get(selectors.in(clause, bits));
      values[AMOUNTS + clause] = amount == null ? null : amount.value(fact);
    }
    return NoteValues.note(bits, values);
  }

  private String holder(Fact fact) {
    if (template.holder().isEmpty()) {
      return null;
    }
    StringBuilder name = new StringBuilder();
    for (String field : template.holder()) {
      String value = NoteValues.name(fact, field);
      name.append(name.length() == 0 ? "" : "/").append(value == null ? "" : value);
    }
    return name.toString();
  }

  @Override
  public BalanceCell fresh() {
    return new BalanceCell();
  }

  @Override
  public void on(BalanceCell cell, Mark mark, Note note, Moment moment) {
    Evidence by = mark.evidence();
    BigDecimal counted = amount(note, COUNT);
    if (counted != null) {
      Object asOf = NoteValues.get(note, AS_OF);
      cell.count(counted, asOf == null ? by.time() : (Long) asOf, by);
    }
    if (amount(note, ADD) != null) {
      cell.move(new Movement(by, Movement.Kind.ADD, amount(note, ADD)));
    }
    if (amount(note, SUBTRACT) != null) {
      cell.move(new Movement(by, Movement.Kind.SUBTRACT, amount(note, SUBTRACT)));
    }
    hold(cell, by, note);
    forget(cell, moment.now());
    judge(cell, by, moment);
  }

  private static BigDecimal amount(Note note, int clause) {
    return (BigDecimal) NoteValues.get(note, AMOUNTS + clause);
  }

  private void hold(BalanceCell cell, Evidence by, Note note) {
    String name = NoteValues.text(note, HOLDER);
    if (name == null) {
      return;
    }
    if (amount(note, HOLD) != null) {
      Holder holder = cell.holders.computeIfAbsent(name, Holder::new);
      holder.order = NoteValues.text(note, ORDER);
      holder.worth = (BigDecimal) NoteValues.get(note, WORTH);
      holder.add(new Movement(by, Movement.Kind.HOLD, amount(note, HOLD)));
    }
    if (amount(note, SUBTRACT) != null && !template.hold().isEmpty()) {
      cell.holders
          .computeIfAbsent(name, Holder::new)
          .add(new Movement(by, Movement.Kind.SUBTRACT, amount(note, SUBTRACT)));
    }
    if (note.has(selectors.mask(RELEASE))) {
      cell.holders
          .computeIfAbsent(name, Holder::new)
          .add(new Movement(by, Movement.Kind.RELEASE, amount(note, RELEASE)));
    }
  }

  private static void forget(BalanceCell cell, long now) {
    cell.holders.values().removeIf(h -> h.lastTime() < now - KEEP && h.held().signum() == 0);
  }

  private void judge(BalanceCell cell, Evidence by, Moment moment) {
    BigDecimal balance = cell.balance();
    if (balance == null) {
      return;
    }
    BigDecimal missing = template.below().subtract(balance);
    if (missing.signum() <= 0) {
      cell.affected = List.of();
      levels.well(cell.level, Resolution.RECOVERED, by, moment);
      return;
    }
    Shortfall shortfall = Shortfall.of(cell, missing);
    boolean changed = !shortfall.orders().equals(cell.affected);
    cell.affected = shortfall.orders();
    Signal signal =
        Signal.at(cell.level.sinceOr(moment.now()), moment.now())
            .severity(Missing.severity(rule, missing))
            .measure(balance, template.below())
            .changed(changed)
            .texts(
                Map.of("missing", missing.toPlainString(), "counted", cell.counted.toPlainString()))
            .evidence(shortfall.evidence(cell));
    levels.holds(cell.level, signal, about(shortfall, moment));
  }

  private static Moment about(Shortfall shortfall, Moment moment) {
    return new AboutOrders(moment, shortfall.facts(moment.subject()));
  }

  private Moment about(BalanceCell cell, Moment moment) {
    BigDecimal balance = cell.balance();
    return balance == null
        ? moment
        : about(Shortfall.of(cell, template.below().subtract(balance)), moment);
  }

  @Override
  public void at(BalanceCell cell, Moment moment) {
    if (levels.wake(cell.level) <= moment.now()) {
      levels.at(cell.level, about(cell, moment));
    }
  }

  @Override
  public long wake(BalanceCell cell) {
    return levels.wake(cell.level);
  }

  @Override
  public boolean idle(BalanceCell cell) {
    return cell.level.quiet();
  }

  @Override
  public long retention() {
    return RETENTION;
  }

  @Override
  public void changed(BalanceCell cell, Moment moment) {
    BigDecimal balance = cell.balance();
    if (balance == null) {
      return;
    }
    boolean missing = balance.compareTo(template.below()) < 0;
    if (!missing && !levels.isWell(cell.level)) {
      levels.end(cell.level, Resolution.RULE_CHANGED, moment);
      cell.affected = List.of();
      return;
    }
    levels.changed(cell.level, about(cell, moment));
    if (missing) {
      judge(cell, null, moment);
    }
  }

  @Override
  public void end(BalanceCell cell, Resolution why, Moment moment) {
    levels.end(cell.level, why, moment);
  }
}
