package io.orderpulse.sandbox.bench;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Status;
import io.orderpulse.sandbox.OrderPulse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchITCase {

  /** Every stall twice. */
  private static final int EVENTS = 2 * Stall.values().length * Stall.ONE_IN * OrderScript.EVENTS;

  @Test
  void everyStallOpensOneAnomalyOfItsRuleAndHealthyOrdersNone() throws Exception {
    RulePack rules = RuleFiles.builtIn().orThrow();
    Variant counting = new Variant("counting", 1, records -> count(rules, records));
    Map<String, Object> opened;
    try (Workload workload = Workload.of(new BenchPlan(EVENTS, 0, 1, 7));
        BenchCluster cluster = BenchCluster.start()) {
      opened =
          new HashMap<>(cluster.run(counting, workload.file(), EVENTS).getAllAccumulatorResults());
    }
    Map<String, Object> expected =
        Arrays.stream(Stall.values()).map(Stall::rule).collect(toMap(identity(), rule -> 2));
    opened.keySet().retainAll(expected.keySet()); // the orders know six rules, the pack has more
    assertThat(opened).isEqualTo(expected);
  }

  private static void count(RulePack rules, DataStream<byte[]> records) {
    Variants.health(rules, records)
        .anomalies()
        .filter(new CountOpened())
        .uid("count-opened")
        .sinkTo(new DiscardingSink<>())
        .uid("discard");
  }

  /** Counts in accumulators named after the rules. */
  private static final class CountOpened extends RichFilterFunction<Anomaly> {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean filter(Anomaly anomaly) {
      if (anomaly.status() == Status.OPEN) {
        getRuntimeContext().getIntCounter(anomaly.rule().id()).add(1);
      }
      return false;
    }
  }

  @Test
  void aJobThatFailsSaysWhy() throws Exception {
    Variant failing =
        new Variant(
            "failing job",
            1,
            records ->
                records
                    .filter(
                        json -> {
                          throw new IllegalStateException("no room");
                        })
                    .uid("fail")
                    .sinkTo(new DiscardingSink<>())
                    .uid("discard"));
    try (Workload workload = Workload.of(new BenchPlan(10, 0, 1, 7));
        BenchCluster cluster = BenchCluster.start()) {
      assertThatThrownBy(() -> cluster.run(failing, workload.file(), 10))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the failing job failed: ")
          .hasMessageContaining("no room");
    }
  }

  @Test
  void pipelinePrintsBothRowsAndTheRatioInOneRun() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = OrderPulse.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int exit =
        line.execute("bench", "pipeline", "--events", "1000", "--rounds", "1", "--warm-up", "0");
    assertThat(err.toString()).isEmpty();
    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .anyMatch(l -> l.matches("variant .*events/s .*CPU µs/event .*ratio"))
        .anyMatch(l -> l.matches("source .*"))
        .anyMatch(l -> l.matches("parse \\+ key .* 1\\.00"))
        .anyMatch(l -> l.matches("health job .* -?[0-9.]+"))
        .anyMatch(l -> l.matches("EventReader .*"));
  }
}
