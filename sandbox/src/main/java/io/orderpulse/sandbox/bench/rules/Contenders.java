package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.sandbox.bench.rules.Contender.Trait;
import java.util.List;
import java.util.Set;

/** All that can be measured, in the order in which it is. */
final class Contenders {

  static final String PARSE = "parse";
  static final String STOCK = "stock";
  static final String STOCK_ALL = "stock-all";
  static final String ESPER = "esper";
  static final String COMPACT = "compact";
  static final String PATTERN = "pattern";

  static final List<Contender> ALL =
      List.of(
          new Contender(PARSE, "parse + key", List.of(0), List.of(), Set.of(), ParseAndKey::new),
          new Contender(
              COMPACT,
              "compact plan",
              List.of(1, 5, 20, 100),
              List.of(5, 20),
              Set.of(),
              () -> new OrderPulseEngine(RuleSet::expects)),
          new Contender(
              PATTERN,
              "pattern plan",
              List.of(1, 5, 20),
              List.of(5, 20),
              Set.of(Trait.SLOW_ON_DISK),
              () -> new OrderPulseEngine(RuleSet::sequences)),
          new Contender(
              STOCK,
              "stock CEP",
              List.of(1, 5, 20),
              List.of(5, 20),
              Set.of(Trait.SLOW_ON_DISK),
              () -> new StockCep(true)),
          new Contender(
              STOCK_ALL,
              "stock CEP, unfiltered",
              List.of(1, 5, 20),
              List.of(5, 20),
              Set.of(Trait.SLOW_ON_DISK, Trait.ON_DEMAND),
              () -> new StockCep(false)),
          new Contender(ESPER, "Esper", List.of(5, 20), List.of(), Set.of(), null));

  private Contenders() {}

  /**
   * @throws IllegalArgumentException naming those that there are
   */
  static Contender of(String id) {
    return ALL.stream()
        .filter(contender -> contender.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no '%s' to measure; there are %s"
                        .formatted(id, String.join(", ", ids()))));
  }

  static List<String> ids() {
    return ALL.stream().map(Contender::id).toList();
  }
}
