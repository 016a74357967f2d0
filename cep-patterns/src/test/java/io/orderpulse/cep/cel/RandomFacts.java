package io.orderpulse.cep.cel;

import io.orderpulse.cep.fact.Fact;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random orders placed, with fields that are absent, or not of the type that they should have. */
final class RandomFacts {

  private static final Object NONE = new Object();

  private RandomFacts() {}

  static Arbitrary<Fact> facts() {
    Arbitrary<Long> due = Arbitraries.of(Facts.NOON, Facts.NOON + 7_200_000L).injectNull(0.3);
    Arbitrary<BigDecimal> amount = quarters().injectNull(0.3);
    Arbitrary<Integer> rank = Arbitraries.of(10, 40, 60, 70);
    return Combinators.combine(data(), rank, amount, due, Arbitraries.integers().between(0, 3))
        .as(
            (d, r, a, t, contexts) ->
                Facts.of(
                    Facts.event("order.placed", d),
                    (contexts & 1) == 0 ? Facts.order(r, a, t) : null,
                    (contexts & 2) == 0 ? Facts.waybill(r > 40) : null));
  }

  private static Arbitrary<Map<String, Object>> data() {
    return object(
        Map.of(
            "amount", sometimesWrong(number()),
            "channel", sometimesWrong(texts()),
            "separate_parcels", sometimesWrong(Arbitraries.of(true, false)),
            "promise_ship_by",
                Arbitraries.of("2026-02-13T16:26:40Z", "2026-02-14T00:26:40.5+08:00", "soon", 5L),
            "ship_to", sometimesWrong(object(Map.of("city", sometimesWrong(texts())))),
            "lines", sometimesWrong(line().list().ofMaxSize(3))));
  }

  private static Arbitrary<Map<String, Object>> line() {
    return object(
        Map.of(
            "sku", Arbitraries.of("a", "b", "c"),
            "quantity", Arbitraries.longs().between(0, 3),
            "price", number()));
  }

  private static Arbitrary<Object> number() {
    return oneIn(2, quarters(), Arbitraries.longs().between(-1, 3));
  }

  /** The second of the two, one time in so many. */
  private static Arbitrary<Object> oneIn(int times, Arbitrary<?> mostly, Arbitrary<?> seldom) {
    Arbitrary<Object> first = mostly.map(o -> o);
    Arbitrary<Object> second = seldom.map(o -> o);
    return Arbitraries.integers().between(1, times).flatMap(n -> n == 1 ? second : first);
  }

  private static Arbitrary<BigDecimal> quarters() {
    return Arbitraries.of("0.25", "0.50", "2.00", "5000.00", "-1.5").map(BigDecimal::new);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.of("", "web", "b", "上海", "上海web");
  }

  private static Arbitrary<Object> sometimesWrong(Arbitrary<?> right) {
    Arbitrary<Object> wrong =
        Arbitraries.of("x", 3L, new BigDecimal("0.25"), true, List.of(), List.of("x"), Map.of());
    return oneIn(9, right, wrong);
  }

  /** Each field is there or not. */
  private static Arbitrary<Map<String, Object>> object(Map<String, Arbitrary<?>> fields) {
    Arbitrary<Map<String, Object>> all = Arbitraries.just(Map.of());
    for (Map.Entry<String, Arbitrary<?>> field : new TreeMap<>(fields).entrySet()) {
      Arbitrary<Object> value = oneIn(6, field.getValue(), Arbitraries.just(NONE));
      all = Combinators.combine(all, value).as((map, v) -> with(map, field.getKey(), v));
    }
    return all;
  }

  private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
    if (value == NONE) {
      return map;
    }
    Map<String, Object> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }
}
