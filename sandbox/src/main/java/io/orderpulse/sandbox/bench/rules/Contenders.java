package io.orderpulse.sandbox.bench.rules;

import java.util.List;

/** All that can be measured, in the order in which it is. */
final class Contenders {

  static final String PARSE = "parse";
  static final String STOCK = "stock";
  static final String FILTERED = "filtered";
  static final String ESPER = "esper";
  static final String COMPACT = "compact";
  static final String PATTERN = "pattern";

  static final List<Contender> ALL =
      List.of(
          new Contender(PARSE, "parse + key", List.of(0), List.of(), false, ParseAndKey::new),
          new Contender(
              COMPACT,
              "compact plan",
              List.of(1, 5, 20, 100),
              List.of(5, 20),
              false,
              () -> new OrderPulseEngine(RuleSet::expects)),
          new Contender(
              PATTERN,
              "pattern plan",
              List.of(1, 5, 20),
              List.of(5, 20),
              true,
              () -> new OrderPulseEngine(RuleSet::sequences)),
          new Contender(
              STOCK, "stock CEP", List.of(1, 5, 20), List.of(), true, () -> new StockCep(false)),
          new Contender(
              FILTERED,
              "stock CEP behind filters",
              List.of(1, 5, 20),
              List.of(5, 20),
              true,
              () -> new StockCep(true)),
          new Contender(ESPER, "Esper", List.of(5, 20), List.of(), false, null));

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
