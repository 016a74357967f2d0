package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.events.record.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whom a shortfall concerns: the newest holds, by time, then id, until they cover it.
 *
 * @param holders these holders, the newest first
 */
record Shortfall(List<Holder> holders) {

  /** What an order of unknown worth is taken to be worth, CNY. */
  static final BigDecimal USUAL_WORTH = new BigDecimal("1272");

  static Shortfall of(BalanceCell cell, BigDecimal missing) {
    List<Holder> holding = new ArrayList<>();
    for (Holder holder : cell.holders.values()) {
      if (holder.held().signum() > 0) {
        holding.add(holder);
      }
    }
    holding.sort((a, b) -> Evidence.ORDER.compare(b.newestHold(), a.newestHold()));
    BigDecimal left = missing;
    int size = 0;
    while (size < holding.size() && left.signum() > 0) {
      left = left.subtract(holding.get(size).held());
      size++;
    }
    return new Shortfall(List.copyOf(holding.subList(0, size)));
  }

  /** The orders concerned, sorted. */
  List<String> orders() {
    TreeSet<String> orders = new TreeSet<>();
    for (Holder holder : holders) {
      if (holder.order != null) {
        orders.add(holder.order);
      }
    }
    return List.copyOf(orders);
  }

  SubjectFacts facts(SubjectFacts ofKey) {
    Map<String, BigDecimal> worth = new HashMap<>();
    for (Holder holder : holders) {
      if (holder.order != null) {
        worth.put(holder.order, holder.worth == null ? USUAL_WORTH : holder.worth);
      }
    }
    return new SubjectFacts(orders(), null, ofKey.warehouse(), null, worth);
  }

  /** The count, then the holds concerned. */
  List<Evidence> evidence(BalanceCell cell) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(cell.countedBy);
    holders.forEach(h -> evidence.add(h.newestHold()));
    return evidence;
  }
}
