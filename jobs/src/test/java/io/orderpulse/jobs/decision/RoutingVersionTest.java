package io.orderpulse.jobs.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.routing.Routing;
import io.orderpulse.cep.yaml.RuleFiles;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of the sample table that ships. */
class RoutingVersionTest {

  private final RoutingVersion sample =
      new RoutingVersion("warehouse-routing.1", Long.MIN_VALUE, true, table());

  /** Loads are those of SHQP, WHDX and GZNS; empty is unknown. */
  @ParameterizedTest
  @CsvSource({
    "electronic, A, true, 0, 0, 0.95, 1, GZNS",
    "wearing, , true, 0, 0, 0.10, 2, GZNS",
    "bulky, B, true, 0, 0, 0.90, 3, GZNS",
    "bulky, B, true, 0, 0, 0.91, 4, GZNS",
    "bulky, C, true, 0, 0, 0, 4, GZNS",
    "electronic, A, true, 0, 0, 0.96, 4, GZNS",
    "wearing, A, false, 0.95, 0, 0, 5, SHQP",
    "wearing, A, false, 0.951, 0.95, 0, 6, WHDX",
    "wearing, B, false, 0.85, 0, 0, 7, SHQP",
    "wearing, B, false, 0.86, 0.20, 0, 8, WHDX",
    "wearing, C, false, 0, 0.80, 0, 9, WHDX",
    "wearing, , false, 0.70, 0, 0, 10, SHQP",
    "wearing, unknown, false, 0.70, 0, 0, 10, SHQP",
    "wearing, , false, 0.71, 0, 0, 20, WHDX",
    "bulky, A, false, 0, 0.95, 0, 11, WHDX",
    "bulky, A, false, 0.80, 0.96, 0, 12, SHQP",
    "bulky, , false, 0, 0.85, 0, 13, WHDX",
    "bulky, C, false, 0, 0.5, 0, 13, WHDX",
    "electronic, A, false, 0.95, 0, 0, 14, SHQP",
    "electronic, A, false, 0.96, 0, 0.90, 15, GZNS",
    "electronic, B, false, 0.85, 0, 0, 16, SHQP",
    "electronic, B, false, 0.86, 0.90, 0, 17, WHDX",
    "electronic, C, false, 0, 0.80, 0, 18, WHDX",
    "electronic, , false, 0.70, 0, 0, 19, SHQP",
    "electronic, , false, 0.71, 0, 0, 20, WHDX",
    "electronic, D, false, 0, 0, 0, 20, WHDX",
    "'', A, false, 0, 0, 0, 20, WHDX",
    "wearing, A, false, , , , 5, SHQP"
  })
  void decidesByTheFirstRowThatFitsAndHasRoom(
      String part,
      String grade,
      boolean abroad,
      BigDecimal shqp,
      BigDecimal whdx,
      BigDecimal gzns,
      int row,
      String warehouse) {
    Map<String, BigDecimal> loads = new java.util.HashMap<>();
    loads.put("SHQP", shqp);
    loads.put("WHDX", whdx);
    loads.put("GZNS", gzns);
    Routing.Row decided = sample.decide(part, grade, abroad, loads::get);
    assertThat(decided.number()).isEqualTo(row);
    assertThat(decided.warehouse()).isEqualTo(warehouse);
  }

  @Test
  void everyRowOfTheSampleDecidesSomewhere() {
    TreeSet<Integer> rows = new TreeSet<>();
    for (String part : new String[] {"wearing", "bulky", "electronic"}) {
      for (String grade : new String[] {"A", "B", "C", null}) {
        for (boolean abroad : new boolean[] {true, false}) {
          for (int loads = 0; loads < 8; loads++) {
            int full = loads;
            rows.add(
                sample
                    .decide(part, grade, abroad, w -> load(full, "SHQP WHDX GZNS".indexOf(w) / 5))
                    .number());
          }
        }
      }
    }
    assertThat(sample.table().rows()).hasSizeGreaterThanOrEqualTo(18);
    assertThat(rows).hasSameSizeAs(sample.table().rows());
  }

  private static BigDecimal load(int full, int place) {
    return (full >> place & 1) == 1 ? new BigDecimal("0.99") : new BigDecimal("0.5");
  }

  static Routing table() {
    for (Rule rule : RuleFiles.builtIn().orThrow().rules()) {
      if (rule.template() instanceof Routing routing) {
        return routing;
      }
    }
    throw new AssertionError("no routing table ships");
  }
}
