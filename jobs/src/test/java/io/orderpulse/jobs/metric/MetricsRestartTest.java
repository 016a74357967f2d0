package io.orderpulse.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.Severity;
import io.orderpulse.jobs.metric.OrderFacts.Progress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** A kill and a restart at any place change nothing that is said, and nothing counts twice. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class MetricsRestartTest {

  private static final long T = 1_771_041_600_000L;
  private static final long HOUR = 3_600_000;
  private static final int STEPS = 400;

  /** Both operators in a row, as the job has them. */
  private static final class Line implements AutoCloseable {
    final KeyedOneInputStreamOperatorTestHarness<String, MeasureInput, Delta> orders;
    final KeyedOneInputStreamOperatorTestHarness<String, Delta, Metric> sums;
    int passed;

    Line(OperatorSubtaskState ofOrders, OperatorSubtaskState ofSums) throws Exception {
      orders =
          new KeyedOneInputStreamOperatorTestHarness<>(
              new KeyedProcessOperator<>(new MeasureOrders(Long.MAX_VALUE)),
              MeasureInput::orderId,
              Types.STRING);
      sums =
          new KeyedOneInputStreamOperatorTestHarness<>(
              new KeyedProcessOperator<>(new SumMetrics()), Delta::series, Types.STRING);
      if (ofOrders != null) {
        orders.initializeState(ofOrders);
        sums.initializeState(ofSums);
      }
      orders.open();
      sums.open();
    }

    void input(MeasureInput input) throws Exception {
      orders.processElement(input, 0);
      pass();
    }

    void watermark(long time) throws Exception {
      orders.processWatermark(time);
      pass();
      sums.processWatermark(time);
    }

    private void pass() throws Exception {
      List<Delta> deltas = orders.extractOutputValues();
      for (; passed < deltas.size(); passed++) {
        sums.processElement(deltas.get(passed), 0);
      }
    }

    @Override
    public void close() throws Exception {
      orders.close();
      sums.close();
    }
  }

  private static OrderFacts facts(Random random, String id, long revision, long now) {
    Long shipped = random.nextBoolean() ? (Long) (now - random.nextLong(HOUR)) : null;
    return new OrderFacts(
        id,
        revision,
        random.nextInt(5) > 0,
        random.nextBoolean() ? "web" : "shop",
        random.nextBoolean() ? "SHQP" : "",
        "SF",
        "",
        new BigDecimal("10.10"),
        T,
        T + random.nextLong(20 * HOUR),
        T + random.nextLong(40 * HOUR),
        shipped,
        null,
        null,
        null,
        null,
        null,
        false,
        false,
        random.nextBoolean(),
        false,
        List.of(
            new OrderFacts.Hop(
                "a→b", T, shipped == null ? Long.MAX_VALUE : shipped, Long.MAX_VALUE, T + HOUR)),
        Map.of(),
        List.of(new Progress(T + HOUR, "order.paid")),
        random.nextInt(4) == 0
            ? List.of(new OrderFacts.Complaint("P" + id, now, null, null, null, null))
            : List.of(),
        List.of(),
        List.of());
  }

  private static void play(Line line, Random random, int step) throws Exception {
    long now = T + step * HOUR / 10;
    String id = "O" + random.nextInt(20);
    if (random.nextInt(3) == 0) {
      boolean grave = random.nextBoolean();
      line.input(
          new MeasureInput(
              id,
              null,
              new AnomalyWord(
                  "light-red|order|" + id,
                  T,
                  "light-red",
                  grave ? Severity.ERROR : Severity.WARNING,
                  now,
                  random.nextBoolean(),
                  random.nextInt(6) == 0)));
    } else {
      line.input(MeasureInput.of(facts(random, id, step, now)));
    }
    line.watermark(now);
  }

  private static List<Metric> run(int killedAt) throws Exception {
    Random random = new Random(11);
    List<Metric> said = new ArrayList<>();
    OperatorSubtaskState ofOrders;
    OperatorSubtaskState ofSums;
    try (Line line = new Line(null, null)) {
      for (int step = 0; step < killedAt; step++) {
        play(line, random, step);
      }
      ofOrders = line.orders.snapshot(1, 1);
      ofSums = line.sums.snapshot(1, 1);
      said.addAll(line.sums.extractOutputValues());
    }
    try (Line line = new Line(ofOrders, ofSums)) {
      for (int step = killedAt; step < STEPS; step++) {
        play(line, random, step);
      }
      line.watermark(T + 3_000 * HOUR);
      said.addAll(line.sums.extractOutputValues());
      assertThat(line.orders.numKeyedStateEntries()).isZero();
      assertThat(line.sums.numKeyedStateEntries()).isZero();
      assertThat(line.orders.numEventTimeTimers() + line.sums.numEventTimeTimers()).isZero();
    }
    return said;
  }

  /** The last revision of each window, without its number; revisions follow each other. */
  private static Map<String, String> last(List<Metric> said) {
    Map<String, Integer> revisions = new TreeMap<>();
    Map<String, String> last = new TreeMap<>();
    for (Metric m : said) {
      String window = m.metric() + " " + m.windowStart() + " " + m.dims();
      assertThat(m.rev()).as(window).isEqualTo(revisions.merge(window, 1, Integer::sum) - 1);
      last.put(window, m.num() + "/" + m.den() + " " + m.buckets());
    }
    return last;
  }

  @Test
  void aRestartAnywhereComesToTheSame() throws Exception {
    List<Metric> whole = run(0);
    assertThat(whole).anyMatch(m -> m.rev() > 0).hasSizeGreaterThan(300);
    for (int killedAt : List.of(1, 57, 200, 399)) {
      assertThat(last(run(killedAt))).as("killed at %d", killedAt).isEqualTo(last(whole));
    }
  }
}
