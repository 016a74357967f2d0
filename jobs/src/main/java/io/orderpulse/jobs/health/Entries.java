package io.orderpulse.jobs.health;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In what the ERP's twin of an order differs from the channel's original. Free of Flink. */
final class Entries {

  private Entries() {}

  /** Pieces by article, or null when the lines do not say. */
  static Map<String, Long> goods(List<?> lines) {
    Map<String, Long> goods = new HashMap<>();
    for (Object line : lines) {
      if (!(line instanceof Map<?, ?> fields
          && fields.get("sku") instanceof String sku
          && fields.get("quantity") instanceof Long quantity)) {
        return null;
      }
      goods.merge(sku, quantity, Long::sum);
    }
    return goods;
  }

  /** What differs, sorted; null while the original or its twin is unknown. */
  static List<String> diff(OrderState state) {
    if (state.goods == null || state.erpGoods == null) {
      return null;
    }
    List<String> diff = new ArrayList<>();
    if (differ(state.addressKey, state.erpAddressKey)) {
      diff.add("address");
    }
    if (state.amount != null
        && state.erpAmount != null
        && state.amount.compareTo(state.erpAmount) != 0) {
      diff.add("amount");
    }
    if (!state.goods.keySet().equals(state.erpGoods.keySet())) {
      diff.add("sku");
    } else if (!state.goods.equals(state.erpGoods)) {
      diff.add("quantity");
    }
    diff.sort(null);
    return diff;
  }

  private static boolean differ(String a, String b) {
    return a != null && b != null && !a.equals(b);
  }
}
