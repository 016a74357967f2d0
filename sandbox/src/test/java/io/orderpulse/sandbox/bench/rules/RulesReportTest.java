package io.orderpulse.sandbox.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.orderpulse.sandbox.bench.Cost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulesReportTest {

  private static final RulesPlan PLAN =
      new RulesPlan(
          1_000, 1_000, 10, 10, 3, List.of(5, 20), List.of(), List.of(StateKind.HEAP), 512, 7);

  private static final RulesReport.Row PARSE = row(Contenders.PARSE, 0, 6, 0, 0);
  private static final RulesReport.Row STOCK = row(Contenders.STOCK, 20, 90, 40, 300_000);

  @Test
  void costsAreComparedWithParserAndStockOperators() {
    assertThat(new RulesReport(PLAN, List.of(), List.of(PARSE, STOCK)).table().lines())
        .containsExactly(
            "engine               state  open orders  events/s  CPU µs/event                    of parse  of stock  B/open  B/order  values/open  misses",
            "parse + key           heap        2,000   100,000          6.00    (5.00 to 7.00)      1.00                 0        0            0       0",
            "stock CEP, 20 rules   heap        2,000   100,000         90.00  (89.00 to 91.00)      15.0      1.00     150      100          100      40");
  }

  @Test
  void whatFailedOrDisagreesIsNotSound() {
    assertThat(report(PARSE, STOCK).isSound()).isTrue();
    assertThat(report(STOCK, row(Contenders.FILTERED, 20, 90, 40, 1)).isSound()).isTrue();
    assertThat(report(STOCK, row(Contenders.FILTERED, 20, 90, 41, 1)).isSound()).isFalse();
    assertThat(report(STOCK, row(Contenders.FILTERED, 5, 90, 41, 1)).isSound()).isTrue();
    RulesReport.Row failed = new RulesReport.Row(STOCK.run(), 1, 1, 1, null, "no room");
    assertThat(report(PARSE, failed).isSound()).isFalse();
  }

  @Test
  void targetsPassFailOrWereNotMeasured() {
    RulesReport.Row quick = row(Contenders.COMPACT, 20, 4, 40, 1);
    RulesReport.Row slow = row(Contenders.COMPACT, 20, 5, 40, 1);
    assertThat(verdicts(PARSE, STOCK, quick)).startsWith("pass", "pass", "not measured");
    assertThat(verdicts(PARSE, STOCK, slow)).startsWith("FAIL", "pass", "not measured");
    assertThat(verdicts(PARSE, STOCK)).containsOnly("not measured");
    assertThat(verdicts(row(Contenders.COMPACT, 5, 4, 40, 453_000))).endsWith("FAIL");
    assertThat(verdicts(row(Contenders.COMPACT, 5, 4, 40, 450_000))).endsWith("pass");
  }

  private static List<String> verdicts(RulesReport.Row... rows) {
    return Target.table(report(rows)).lines().stream()
        .skip(1)
        .map(line -> line.replaceAll(".* {2}", ""))
        .toList();
  }

  @Test
  void optionsOutOfRangeAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(0, List.of(5), List.of()))
        .withMessage("--rounds must be at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(1, List.of(101), List.of()))
        .withMessage("--rules must be from 1 to 100, not 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(1, List.of(5), List.of("stok")))
        .withMessageStartingWith(
            "there is no 'stok' to measure; there are parse, compact, pattern, stock");
  }

  @Test
  void onlyWhatIsAskedForIsRun() {
    assertThat(RulesCase.of(plan(1, List.of(5), List.of("stock"))))
        .extracting(RulesCase::label)
        .containsExactly("stock CEP, 5 rules");
    assertThat(RulesCase.of(plan(1, List.of(5), List.of())))
        .extracting(RulesCase::label)
        .contains("parse + key", "stock CEP, 5 rules", "stock CEP behind filters, 5 rules");
  }

  private static RulesPlan plan(int rounds, List<Integer> rules, List<String> only) {
    return new RulesPlan(10, 10, 10, 10, rounds, rules, only, List.of(StateKind.HEAP), 512, 7);
  }

  private static RulesReport report(RulesReport.Row... rows) {
    return new RulesReport(PLAN, List.of(), List.of(rows));
  }

  /**
   * Three rounds of 1,000 events in 10 ms each, with 2,000 open orders of 3,000; of the bytes two
   * thirds are values.
   */
  private static RulesReport.Row row(String id, int rules, long micros, long misses, long bytes) {
    List<Cost> rounds =
        List.of(
            new Cost(10_000_000, (micros - 1) * 1_000_000),
            new Cost(10_000_000, (micros + 1) * 1_000_000),
            new Cost(10_000_000, micros * 1_000_000));
    Contender contender =
        Contenders.ALL.stream()
            .filter(c -> c.id().equals(id))
            .findFirst()
            .orElseGet(
                () -> new Contender(id, id, List.of(rules), List.of(), false, ParseAndKey::new));
    Map<String, Long> state = bytes == 0 ? Map.of("none", 0L) : Map.of("state", bytes);
    return new RulesReport.Row(
        new RulesCase(contender, rules, StateKind.HEAP),
        2_000,
        3_000,
        1_000,
        new RunResult(rounds, misses, state, bytes * 2 / 3, 0),
        null);
  }
}
