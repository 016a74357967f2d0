package io.orderpulse.cep.template.count;

import static io.orderpulse.cep.judge.Samples.T0;
import static io.orderpulse.cep.judge.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.Streams;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.reference.ReferenceRules;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Resolution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Count-window rules against the reference, and against a naive count. */
class CountPropertyTest {

  private static final long END = 300;
  private static final long BOUND = 30;
  private static final List<String> TYPES =
      List.of("order.placed", "wms.label.printed", "wms.order.shipped", "wms.packages.merged");

  private static final CountWindow TASKS =
      new CountWindow(
          null,
          null,
          null,
          List.of(),
          "task_id",
          List.of(Samples.amount("dispatched", "data.quantity")),
          List.of(on("cancelled")),
          List.of(Samples.amount("ordered", "data.quantity")),
          2,
          Duration.ofDays(1),
          Resolution.MERGED,
          Resolution.SUPERSEDED,
          Resolution.RECOVERED);

  private static Rule merging(Random random) {
    Rule rule = Samples.builtIn("merge-candidates");
    CountWindow t = (CountWindow) rule.template();
    return Samples.template(
        rule,
        new CountWindow(
            t.member(),
            t.gone(),
            t.alone(),
            t.together(),
            null,
            List.of(),
            List.of(),
            List.of(),
            2 + random.nextInt(2),
            Duration.ofMillis(60),
            t.togetherReason(),
            t.aloneReason(),
            t.belowReason()));
  }

  /** Orders of one address: placed, changed, shipped alone or together, cancelled. */
  private static List<Fact> orders(Random random) {
    List<Fact> facts = new ArrayList<>();
    Map<String, Long> placed = new HashMap<>();
    long time = 0;
    for (int i = 0; i < 3 + random.nextInt(18); i++) {
      time += random.nextInt(3) * random.nextInt(12);
      String id = "O" + random.nextInt(6);
      long at = placed.computeIfAbsent(id, x -> T0 + random.nextInt(150));
      int rank = random.nextInt(4) == 0 ? 70 : 10;
      boolean cancelled = random.nextInt(7) == 0;
      List<String> waybills = random.nextInt(6) == 0 ? List.of("W" + random.nextInt(2)) : List.of();
      String type = TYPES.get(random.nextInt(TYPES.size()));
      Map<String, Object> data = Map.of("order_ids", List.of(id, "O" + random.nextInt(6)));
      facts.add(
          Samples.fact(
              KeyKind.ADDRESS,
              String.format("e%02d", i),
              type,
              time,
              data,
              Samples.order(id, i, rank, cancelled, at, at + 500, waybills)));
    }
    return facts;
  }

  private static List<Verdict> said(Rule rule, List<Fact> arrivals) {
    return Streams.said(
        () -> new CountTable(rule, (CountWindow) rule.template()),
        new CountCodec(),
        Samples.KEY,
        arrivals,
        BOUND,
        T0 + END);
  }

  @Property(seed = "1", tries = 600)
  void ordersGatherAsInTheReference(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = merging(random);
    List<Fact> history = orders(random);
    List<Fact> arrivals =
        random.nextBoolean()
            ? Streams.shuffled(history, BOUND, random)
            : Streams.delayed(history, BOUND, 100, random);
    assertThat(said(rule, arrivals))
        .isEqualTo(ReferenceRules.said(rule, arrivals, BOUND, T0 + END));
  }

  @Property(seed = "1", tries = 600)
  void tasksAreOpenWhileThereAreTwoAndTooMuch(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = Samples.rule(KeyKind.ORDER_LINE, TASKS);
    List<Fact> history = tasks(random);
    List<Fact> arrivals = Streams.shuffled(history, BOUND, random);
    said(rule, arrivals);
    TableDriver<CountCell> driver =
        new TableDriver<>(
            new CountTable(rule, TASKS), new CountCodec(), Samples.KEY, TableDriver.Mode.LAZY);
    List<Verdict> said = Streams.drive(driver, arrivals, BOUND, T0 + END).verdicts();
    assertThat(opens(said)).isEqualTo(naive(history));
  }

  @Property(seed = "1", tries = 600)
  void whateverComesLateTasksAreOpenAsTheWholeHistorySays(@ForAll long seed) {
    Random random = new Random(seed);
    Rule rule = Samples.rule(KeyKind.ORDER_LINE, TASKS);
    List<Fact> history = tasks(random);
    List<Verdict> said = said(rule, Streams.delayed(history, BOUND, 100, random));
    List<String> naive = naive(history);
    TreeSet<String> open = new TreeSet<>();
    for (Verdict v : said) {
      if (v.kind() == Verdict.Kind.END) {
        open.remove(v.dedupKey());
      } else {
        open.add(v.dedupKey());
      }
    }
    boolean isOpen = !naive.isEmpty() && naive.get(naive.size() - 1).startsWith("open");
    assertThat(!open.isEmpty()).isEqualTo(isOpen);
    assertThat(open.size()).isLessThanOrEqualTo(1);
  }

  /** Pick tasks of one order line, all within one window. */
  private static List<Fact> tasks(Random random) {
    List<Fact> facts = new ArrayList<>();
    long time = 0;
    for (int i = 0; i < 2 + random.nextInt(14); i++) {
      time += random.nextInt(3) * random.nextInt(12);
      String type =
          List.of("dispatched", "dispatched", "cancelled", "ordered").get(random.nextInt(4));
      Map<String, Object> data =
          Map.of("task_id", "T" + random.nextInt(4), "quantity", 1L + random.nextInt(3));
      facts.add(
          Samples.fact(KeyKind.ORDER_LINE, String.format("e%02d", i), type, time, data, null));
    }
    return facts;
  }

  /** When it becomes open and closed, counted anew after each event. */
  private static List<String> naive(List<Fact> history) {
    List<String> turns = new ArrayList<>();
    for (int i = 1; i <= history.size(); i++) {
      TreeMap<String, Long> there = new TreeMap<>();
      Long ordered = null;
      for (Fact fact : history.subList(0, i)) {
        long quantity = (Long) fact.event().data().get("quantity");
        switch (fact.event().type()) {
          case "dispatched" -> there.put(fact.event().text("task_id"), quantity);
          case "cancelled" -> there.remove(fact.event().text("task_id"));
          default -> ordered = quantity;
        }
      }
      long sum = there.values().stream().mapToLong(q -> q).sum();
      boolean open = there.size() >= 2 && ordered != null && sum > ordered;
      boolean was = !turns.isEmpty() && turns.get(turns.size() - 1).startsWith("open");
      if (open != was) {
        turns.add((open ? "open" : "close") + (history.get(i - 1).time() - T0));
      }
    }
    return turns;
  }

  /** The same of what was said: anything open or nothing, verdicts as they were made. */
  private static List<String> opens(List<Verdict> said) {
    List<String> turns = new ArrayList<>();
    said.stream()
        .filter(v -> v.kind() != Verdict.Kind.CHANGE)
        .forEach(
            v -> turns.add((v.kind() == Verdict.Kind.END ? "close" : "open") + (v.time() - T0)));
    return turns;
  }
}
