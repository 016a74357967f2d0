package io.orderpulse.sandbox.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.sandbox.OrderPulse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class RulesBenchITCase {

  private static final int ROUND = 2_000;
  private static final int ROUNDS = 2;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "stock, 20, HEAP",
    "filtered, 5, HEAP",
    "filtered, 5, ROCKSDB",
    "compact, 100, HEAP",
    "compact, 20, ROCKSDB"
  })
  void enginesFindTheMissesOfANaiveCount(String contender, int rules, StateKind state)
      throws Exception {
    try (RulesWorkload workload = RulesWorkload.of(300, ROUND * (ROUNDS + 1), 7)) {
      RulesRun run = run(contender, rules, state, workload);
      RunResult result = RulesChild.run(run, Track.start(run, percent -> {}));
      assertThat(result.misses())
          .isEqualTo(NaiveMisses.count(workload, run.events(), rules))
          .isGreaterThan(rules);
      assertThat(result.rounds()).hasSize(ROUNDS);
      assertThat(result.stateBytes().keySet())
          .contains(contender.equals("compact") ? "rules" : "bench-001-cep");
      assertThat(result.allStateBytes() / workload.leastOpen()).isBetween(20L, 20_000L);
      assertThat(result.valueBytes() / workload.leastOpen()).isBetween(10L, 20_000L);
    }
  }

  private static RulesRun run(
      String contender, int rules, StateKind state, RulesWorkload workload) {
    return new RulesRun(
        contender,
        rules,
        state,
        workload.file().toString(),
        workload.fill() + ROUND,
        ROUND,
        ROUNDS);
  }

  @Test
  void theTableHasARowForEachRunInAJvmOfItsOwn() {
    int exit =
        bench("--only", "parse,stock", "--rules", "1,5", "--state", "heap", "--orders", "100");
    assertThat(err.toString().lines())
        .as("each row as soon as it is there")
        .hasSize(3)
        .allMatch(line -> line.matches(".* on heap: [0-9.,]+ µs of CPU per event"));
    assertThat(out.toString().lines())
        .anyMatch(line -> line.matches("engine .*events/s .*CPU µs/event .*misses"))
        .anyMatch(line -> line.matches("parse \\+ key +heap .*"))
        .anyMatch(line -> line.matches("stock CEP, 1 rules +heap .*"))
        .anyMatch(line -> line.matches("stock CEP, 5 rules +heap .* 1\\.00 .*"))
        .anyMatch(line -> line.matches("compact: 100 rules against 5 .*≤ 2 .*not measured"));
    assertThat(exit).isZero();
  }

  private int bench(String... options) {
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    CommandLine rules = line.getSubcommands().get("bench").getSubcommands().get("rules");
    rules.setOut(line.getOut());
    String[] all = {"bench", "rules", "--events", "1000", "--rounds", "1", "--heap", "512"};
    String[] both = new String[all.length + options.length];
    System.arraycopy(all, 0, both, 0, all.length);
    System.arraycopy(options, 0, both, all.length, options.length);
    return line.execute(both);
  }

  @Test
  void aRunThatFailsSaysWhy() {
    RulesRun run = new RulesRun("parse", 0, StateKind.HEAP, "no-such-file.bin", 1, 1, 1);
    assertThatThrownBy(() -> Fork.of(run, 512, percent -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-file.bin");
  }
}
