package io.orderpulse.cep.template.balance;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.amount;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.LevelOracle;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Balances against sums made anew from the whole history. */
class BalancePropertyTest {

  private static final long END = 300;
  private static final long BOUND = 30;

  static final Balance STOCK =
      new Balance(
          List.of(amount("counted", "data.on_hand")),
          "counted_at",
          List.of(amount("received", "data.quantity")),
          List.of(amount("deducted", "data.quantity")),
          List.of(amount("reserved", "data.quantity")),
          List.of(on("released")),
          List.of("order_id"),
          BigDecimal.ZERO);

  private static final List<String> TYPES =
      List.of("counted", "received", "deducted", "reserved", "reserved", "released");

  private static List<Fact> history(Random random) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 2 + random.nextInt(14); i++) {
      time += random.nextInt(3) * random.nextInt(12);
      String type = TYPES.get(random.nextInt(TYPES.size()));
      Map<String, Object> data = new HashMap<>();
      data.put("order_id", "O" + random.nextInt(3));
      data.put("quantity", 1L + random.nextInt(4));
      if (type.equals("counted")) {
        data.put("on_hand", (long) random.nextInt(6));
        data.put("counted_at", T0 + Math.max(0, time - random.nextInt(20)));
      }
      facts.add(Samples.fact(KeyKind.STOCK, String.format("e%02d", i), type, time, data, null));
    }
    return facts;
  }

  private static List<Verdict> said(Rule rule, List<Fact> arrivals) {
    return Streams.said(
        () -> new BalanceTable(rule, STOCK),
        new BalanceCodec(),
        Samples.KEY,
        arrivals,
        BOUND,
        T0 + END);
  }

  @Property(seed = "1", tries = 600)
  void itSaysWhatTheSumsSay(@ForAll long seed) {
    Random random = new Random(seed);
    long hold = random.nextInt(3) * 10L;
    long well = random.nextInt(3) * 10L;
    Rule rule = Samples.timing(Samples.rule(KeyKind.STOCK, STOCK), hold, well, 0);
    List<Fact> history = history(random);
    List<Verdict> said = said(rule, Streams.shuffled(history, BOUND, random));
    LevelOracle oracle = new LevelOracle(hold, well);
    boolean was = false;
    long since = 0;
    for (long t = 0; t <= END; t++) {
      for (int i = 0; i < history.size(); i++) {
        if (history.get(i).time() == T0 + t) {
          boolean below = isBelow(history.subList(0, i + 1));
          since = below && !was ? t : since;
          was = below;
          oracle.see(was, since, t, false, "RECOVERED");
        }
      }
      oracle.see(was, since, t, true, "RECOVERED");
    }
    assertThat(Streams.lines(said, T0)).isEqualTo(oracle.lines());
  }

  @Property(seed = "1", tries = 600)
  void whateverComesLateTheSumsAreCorrected(@ForAll long seed) {
    Random random = new Random(seed);
    List<Fact> history = history(random);
    List<Verdict> said =
        said(Samples.rule(KeyKind.STOCK, STOCK), Streams.delayed(history, BOUND, 100, random));
    boolean open = !said.isEmpty() && said.get(said.size() - 1).kind() != Verdict.Kind.END;
    assertThat(open).isEqualTo(isBelow(history));
  }

  /** Whether the balance of these events is negative. */
  private static boolean isBelow(List<Fact> history) {
    Fact count = null;
    for (Fact fact : history) {
      boolean newer = count == null || asOf(fact) >= asOf(count);
      count = fact.event().type().equals("counted") && newer ? fact : count;
    }
    if (count == null) {
      return false;
    }
    long balance = (Long) count.event().data().get("on_hand");
    Map<String, Long> held = new HashMap<>();
    for (Fact fact : history) {
      long quantity = (Long) fact.event().data().get("quantity");
      String order = fact.event().orderId();
      boolean after = fact.time() > asOf(count);
      switch (fact.event().type()) {
        case "received" -> balance += after ? quantity : 0;
        case "deducted" -> {
          balance -= after ? quantity : 0;
          held.merge(order, 0L, (h, x) -> Math.max(0, h - quantity));
        }
        case "reserved" -> held.merge(order, quantity, Long::sum);
        case "released" -> held.remove(order);
        default -> {}
      }
    }
    return balance - held.values().stream().mapToLong(h -> h).sum() < 0;
  }

  private static long asOf(Fact fact) {
    Object asOf = fact.event().data().get("counted_at");
    return asOf == null ? Long.MIN_VALUE : (Long) asOf;
  }
}
