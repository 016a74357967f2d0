package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.judge.Level;
import io.orderpulse.events.record.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The account of one key. Fields are stored. */
public final class BalanceCell {

  /** So many movements are kept one by one; older ones are summed up. */
  private static final int MANY = 2048;

  /** The newest count, what it said and the time that it meant (ms), or null before the first. */
  public BigDecimal counted;

  public long asOf;
  public Evidence countedBy;

  /** What was added and taken, after the count. */
  public final List<Movement> movements = new ArrayList<>();

  /** Holders by name. */
  public final TreeMap<String, Holder> holders = new TreeMap<>();

  /** The orders that the anomaly named last. */
  public List<String> affected = List.of();

  public Level level = new Level();

  /** Takes in a count if it is newer than the one known. */
  void count(BigDecimal amount, long time, Evidence by) {
    boolean newer =
        counted == null
            || time > asOf
            || (time == asOf && Evidence.ORDER.compare(by, countedBy) > 0);
    if (newer) {
      counted = amount;
      asOf = time;
      countedBy = by;
      movements.removeIf(m -> m.event().time() <= asOf);
    }
  }

  /** Takes in a movement; what the count knows already is left out. */
  void move(Movement movement) {
    if (counted == null || movement.event().time() > asOf) {
      movements.add(movement);
      sumUp();
    }
  }

  /**
   * Joins the two oldest movements of one kind, so that a key that is never counted stays small.
   */
  private void sumUp() {
    if (movements.size() > MANY) {
      movements.sort((a, b) -> Evidence.ORDER.compare(a.event(), b.event()));
      Movement a = movements.remove(0);
      for (int i = 0; i < movements.size(); i++) {
        Movement b = movements.get(i);
        if (b.kind() == a.kind()) {
          movements.set(i, new Movement(b.event(), b.kind(), a.amount().add(b.amount())));
          return;
        }
      }
      movements.add(0, a);
    }
  }

  /** The balance, or null before the first count. */
  BigDecimal balance() {
    if (counted == null) {
      return null;
    }
    BigDecimal sum = counted;
    for (Movement m : movements) {
      sum = m.kind() == Movement.Kind.ADD ? sum.add(m.amount()) : sum.subtract(m.amount());
    }
    for (Holder holder : holders.values()) {
      sum = sum.subtract(holder.held());
    }
    return sum;
  }
}
