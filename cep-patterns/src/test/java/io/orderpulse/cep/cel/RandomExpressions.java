package io.orderpulse.cep.cel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random conditions over an {@code order.placed} and its context. */
final class RandomExpressions {

  /** Where an expression is checked: untyped data mixes whatever the expression mixes. */
  private final boolean typed;

  RandomExpressions(boolean typed) {
    this.typed = typed;
  }

  Arbitrary<String> condition(int depth) {
    List<Arbitrary<String>> all = new ArrayList<>(List.of(flags(), comparison(depth)));
    if (depth > 0) {
      Arbitrary<String> a = Arbitraries.lazy(() -> condition(depth - 1));
      all.add(pair(a, a, (x, y) -> "(" + x + " && " + y + ")"));
      all.add(pair(a, a, (x, y) -> "(" + x + " || " + y + ")"));
      all.add(a.map(x -> "!(" + x + ")"));
      all.add(pair(a, pair(a, a, (x, y) -> x + " : " + y), (c, xy) -> "(" + c + " ? " + xy + ")"));
      all.add(a.map(x -> "data.lines.exists(l, l.quantity > 1 && " + x + ")"));
      all.add(a.map(x -> "data.lines.all(l, has(l.sku) || " + x + ")"));
      all.add(whole(0).map(n -> "data.lines.exists(l, l.quantity == " + n + ")"));
    }
    return oneOf(all);
  }

  private Arbitrary<String> flags() {
    return Arbitraries.of(
        "true",
        "false",
        "data.separate_parcels",
        "order.separate_parcels",
        "order.valid",
        "waybill.new_scan",
        "has(data.amount)",
        "has(data.ship_to.city)",
        "has(data.promise_ship_by)",
        "has(order.due)",
        "has(waybill.no)",
        "'SF1' in order.waybills",
        "data.channel in ['web', 'app']",
        "order.stage in ['picking', data.channel]",
        "data.lines[0].sku in ['a', 'b']",
        "order.payment.startsWith('cre')",
        "data.channel.endsWith('b')",
        "data.ship_to.city.contains(data.channel)",
        "data.channel.matches('^w.b$')",
        "subject == 's1'");
  }

  private Arbitrary<String> comparison(int depth) {
    List<Arbitrary<String>> all =
        new ArrayList<>(
            List.of(
                compared(whole(depth), whole(depth), "==", "!=", "<", "<=", ">", ">="),
                compared(whole(depth), decimal(depth), "<", "<=", ">", ">="),
                compared(decimal(depth), decimal(depth), "==", "!=", "<", ">="),
                compared(text(depth), text(depth), "==", "!=", "<", ">="),
                compared(time(), time(), "==", "!=", "<", ">="),
                compared(span(), span(), "<", ">="),
                whole(depth).map(n -> n + " in [1, 2, 3]"),
                decimal(depth).map(n -> n + " in [0.5, 2.0]")));
    if (!typed) {
      all.add(compared(any(depth), any(depth), "==", "!=", "<", ">"));
      all.add(any(depth).map(x -> x + " in data.lines"));
      all.add(pair(any(depth), any(depth), (x, y) -> x + " in [" + y + ", 1, 'web']"));
    }
    return oneOf(all);
  }

  private Arbitrary<String> whole(int depth) {
    List<Arbitrary<String>> all =
        new ArrayList<>(
            List.of(
                Arbitraries.integers().between(-2, 5).map(String::valueOf),
                Arbitraries.of(
                    "data.lines[0].quantity",
                    "data.lines[1].quantity",
                    "data.lines.size()",
                    "size(data.channel)",
                    "order.rank",
                    "rank.printed",
                    "order.waybills.size()")));
    if (depth > 0) {
      Arbitrary<String> a = whole(depth - 1);
      all.add(calculated(a, a, "+", "-", "*", "/", "%"));
      all.add(a.map(x -> "-(" + x + ")"));
    }
    return oneOf(all);
  }

  /**
   * Quarters, so that doubles are as exact as decimals; what is made of a quotient is a double; no
   * product is minus zero, which CEL has less than zero.
   */
  private Arbitrary<String> decimal(int depth) {
    List<Arbitrary<String>> all =
        new ArrayList<>(
            List.of(
                Arbitraries.of("0.25", "2.0", "-1.5", "100.0"),
                Arbitraries.of("data.amount", "order.amount", "data.lines[0].price")));
    if (depth > 0) {
      Arbitrary<String> a = decimal(depth - 1);
      all.add(calculated(a, a, "+", "-"));
      all.add(calculated(a, whole(depth - 1), "+", "-"));
      all.add(calculated(a, a, "*").map(x -> "(" + x + " + 0.0)"));
      all.add(calculated(whole(0), decimal(0), "*", "/").map(x -> "(" + x + " + 0.0)"));
      all.add(a.map(x -> "(-(" + x + ") + 0.0)"));
    }
    return oneOf(all);
  }

  private Arbitrary<String> text(int depth) {
    List<Arbitrary<String>> all =
        new ArrayList<>(
            List.of(
                Arbitraries.of("''", "'web'", "'b'", "'上海'"),
                Arbitraries.of(
                    "data.channel",
                    "data.ship_to.city",
                    "data.lines[0].sku",
                    "order.stage",
                    "waybill.carrier",
                    "waybill.order_ids[1]",
                    "type")));
    if (depth > 0) {
      all.add(calculated(text(depth - 1), text(depth - 1), "+"));
      all.add(
          pair(
              flags(),
              pair(text(0), text(0), (x, y) -> x + " : " + y),
              (c, xy) -> "(" + c + " ? " + xy + ")"));
    }
    return oneOf(all);
  }

  private Arbitrary<String> time() {
    Arbitrary<String> known =
        Arbitraries.of("order.due", "order.placed", "time", "timestamp('2026-02-13T16:26:40Z')");
    Arbitrary<String> later = pair(known, span(), (t, s) -> "(" + t + " + " + s + ")");
    return typed ? oneOf(List.of(known, later, Arbitraries.just("data.promise_ship_by"))) : known;
  }

  private Arbitrary<String> span() {
    return Arbitraries.of(
        "duration('2h')",
        "duration('-90s')",
        "(order.due - order.placed)",
        "(time - order.placed)",
        "(duration('1h') + duration('1m'))");
  }

  /** Untyped data of whatever sort. */
  private Arbitrary<String> any(int depth) {
    List<Arbitrary<String>> all =
        new ArrayList<>(
            List.of(
                Arbitraries.of(
                    "data.amount",
                    "data.channel",
                    "data.lines",
                    "data.lines[0]",
                    "data.ship_to",
                    "data.ship_to.city",
                    "data['channel']",
                    "data.separate_parcels")));
    if (depth > 0) {
      all.add(calculated(any(depth - 1), any(0), "+", "-", "*"));
    }
    return oneOf(all);
  }

  private static Arbitrary<String> compared(
      Arbitrary<String> l, Arbitrary<String> r, String... operators) {
    return pair(l, pair(Arbitraries.of(operators), r, (o, y) -> " " + o + " " + y), String::concat);
  }

  private static Arbitrary<String> calculated(
      Arbitrary<String> l, Arbitrary<String> r, String... operators) {
    return compared(l, r, operators).map(x -> "(" + x + ")");
  }

  private static Arbitrary<String> pair(
      Arbitrary<String> l, Arbitrary<String> r, BiFunction<String, String, String> both) {
    return l.flatMap(x -> r.map(y -> both.apply(x, y)));
  }

  private static Arbitrary<String> oneOf(List<Arbitrary<String>> all) {
    return Arbitraries.integers().between(0, all.size() - 1).flatMap(all::get);
  }
}
