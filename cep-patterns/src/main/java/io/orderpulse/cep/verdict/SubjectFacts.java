package io.orderpulse.cep.verdict;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.WaybillContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What an anomaly says about the orders behind its subject, gathered from the facts seen.
 *
 * @param orderIds orders concerned, sorted
 * @param channel sales channel, or null
 * @param warehouse warehouse, or null
 * @param tier customer tier, or null
 * @param amounts worth in CNY by order, where it is known
 */
public record SubjectFacts(
    List<String> orderIds,
    String channel,
    String warehouse,
    String tier,
    Map<String, BigDecimal> amounts) {

  public static final SubjectFacts NONE = new SubjectFacts(List.of(), null, null, null, Map.of());

  /** These facts and what one more fact tells. */
  public SubjectFacts and(Fact fact) {
    return and(fact.order(), fact.waybill());
  }

  /** These facts and what an order and a parcel tell; either may be null. */
  public SubjectFacts and(OrderContext order, WaybillContext waybill) {
    TreeSet<String> ids = new TreeSet<>(orderIds);
    if (waybill != null) {
      ids.addAll(waybill.orderIds());
    }
    if (order == null) {
      return ids.size() == orderIds.size()
          ? this
          : new SubjectFacts(new ArrayList<>(ids), channel, warehouse, tier, amounts);
    }
    ids.add(order.orderId());
    Map<String, BigDecimal> worth = new HashMap<>(amounts);
    if (order.amountCny() != null) {
      worth.put(order.orderId(), order.amountCny());
    }
    return new SubjectFacts(
        new ArrayList<>(ids),
        known(order.channel(), channel),
        known(order.warehouse(), warehouse),
        known(order.tier(), tier),
        worth);
  }

  /** Worth of all orders in CNY, or null when that of any is unknown. */
  public BigDecimal amountCny() {
    BigDecimal sum = BigDecimal.ZERO;
    for (String id : orderIds) {
      BigDecimal worth = amounts.get(id);
      if (worth == null) {
        return null;
      }
      sum = sum.add(worth);
    }
    return orderIds.isEmpty() ? null : sum;
  }

  private static String known(String newer, String older) {
    return newer == null || newer.isEmpty() ? older : newer;
  }
}
