package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.rule.Selector;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random facts of every kind of key that a pack of rules listens to. */
final class PackStreams {

  private static final long HOUR = 3_600_000L;
  private static final long START = 1_771_000_000_000L;

  private final Random random;
  private final Map<String, Integer> ranks = new HashMap<>();
  private long revision;

  PackStreams(long seed) {
    this.random = new Random(seed);
  }

  /** Facts in the order in which they happened, over some days. */
  List<Fact> facts(List<Rule> rules, int count) {
    List<Fact> facts = new ArrayList<>();
    long time = START;
    for (int i = 0; i < count; i++) {
      time += random.nextInt(4) == 0 ? 0 : random.nextLong(3 * HOUR);
      Rule rule = rules.get(random.nextInt(rules.size()));
      facts.add(fact(rule, i, time));
    }
    return facts;
  }

  private Fact fact(Rule rule, int number, long time) {
    List<Selector> selectors = rule.template().selectors();
    String type =
        selectors.isEmpty()
            ? "order.amended"
            : selectors.get(random.nextInt(selectors.size())).event();
    String key = rule.key() == KeyKind.GLOBAL ? "all" : "k" + random.nextInt(3);
    String source = "s" + random.nextInt(2);
    Event event = Event.of("e" + number, source, type, null, time, data(key));
    boolean ofOrders = rule.key() == KeyKind.ORDER || rule.key() == KeyKind.ADDRESS;
    return new Fact(
        rule.key(),
        key,
        event,
        ofOrders ? order(rule.key() == KeyKind.ORDER ? key : "o" + random.nextInt(6), time) : null,
        rule.key() == KeyKind.WAYBILL ? waybill(key) : null,
        ofOrders,
        Clocked.ON_TIME);
  }

  private WaybillContext waybill(String key) {
    return new WaybillContext(key, "SF", List.of("o1", "o2"), random.nextBoolean());
  }

  private OrderContext order(String id, long time) {
    int rank = ranks.merge(id, 10 * random.nextInt(2), Integer::sum);
    return OrderContext.builder(id)
        .revision(++revision)
        .rank(Math.min(90, rank))
        .stage("stage")
        .terminal(rank >= 90)
        .payment(random.nextBoolean() ? "credit" : "prepaid")
        .channel("web")
        .amountCny(BigDecimal.valueOf(100 + random.nextInt(50)))
        .placed(time - random.nextLong(12 * HOUR))
        .due(time + random.nextLong(24 * HOUR))
        .tags(random.nextBoolean() ? List.of("加急") : List.of())
        .addressKind("place")
        .addressKey("dev:a")
        .build();
  }

  private Map<String, Object> data(String key) {
    Map<String, Object> data = new HashMap<>();
    data.put("order_id", key);
    data.put("order_ids", List.of("o" + random.nextInt(6), "o" + random.nextInt(6)));
    data.put("outcome", one("approved", "refused"));
    data.put("status", one("in_transit", "signed"));
    data.put("kind", one("suspended", "resumed"));
    data.put("carrier", one("SF", "ZTO"));
    data.put("region", one("31", "42"));
    data.put("version", one("V9", "V10"));
    data.put("system", one("erp", "wms"));
    data.put("content", Map.of("limit", (long) random.nextInt(2)));
    data.put("content_sha256", one("a", "b"));
    data.put("labels", List.of(one("人工干预", "x")));
    data.put("ticket_id", "t" + random.nextInt(9));
    data.put("complaint_id", "c" + random.nextInt(99));
    data.put("quantity", (long) (1 + random.nextInt(4)));
    data.put("on_hand", (long) random.nextInt(8));
    data.put("allocated", (long) random.nextInt(120));
    data.put("capacity", 100L);
    data.put("line_id", "l" + random.nextInt(3));
    return data;
  }

  private String one(String a, String b) {
    return random.nextBoolean() ? a : b;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
