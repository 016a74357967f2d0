package io.orderpulse.sandbox.bench.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.bench.Cost;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexReportTest {

  private static final IndexPlan PLAN = new IndexPlan(1_000, 3, List.of(500), 2, 7, null);

  /** 1,000 documents of 800 bytes in so many ms each round. */
  private static List<IndexRound> rounds(long there, long... millis) {
    return Arrays.stream(millis)
        .mapToObj(ms -> new IndexRound(new Cost(ms * 1_000_000, 20_000_000), 150_000_000, there))
        .toList();
  }

  private static IndexRows rows(List<IndexRound> bare, List<IndexRound> job) {
    return new IndexRows(500, 1_000, 800_000, bare, job);
  }

  private static IndexReport report(IndexRows rows) {
    return new IndexReport(
        PLAN, Map.of(Topic.TIMELINE, 1_000), List.of("a machine"), List.of(rows));
  }

  @Test
  void bothWritersAreInTheSameUnits() {
    IndexReport report = report(rows(rounds(900, 100, 200, 125), rounds(900, 125, 200, 250)));
    assertThat(report.table().lines())
        .containsExactly(
            "writer       bulk  docs/s                     MB/s  CPU µs/doc  server CPU µs/doc  ratio",
            "bare client   500   8,000  (5,000 to 10,000)   6.4        20.0              150.0   1.00",
            "index job     500   5,000   (4,000 to 8,000)   4.0        20.0              150.0   0.80"
                + "  (0.50 to 1.00)");
  }

  @Test
  void theGoalIsTheRateOrWhereTheServerIsSlowItsShare() {
    IndexRows fast = rows(rounds(9, 50), rounds(9, 100));
    assertThat(report(fast).verdict(fast)).contains("goal met: 10,000 documents/s", "0.50 of");
    IndexRows slow = rows(rounds(9, 1_000), rounds(9, 1_250));
    assertThat(report(slow).verdict(slow)).contains("goal met: 800 documents/s", "0.80 of");
    IndexRows missed = rows(rounds(9, 1_000), rounds(9, 1_251));
    assertThat(report(missed).verdict(missed)).contains("GOAL MISSED: 799 documents/s");
  }

  @Test
  void aRoundThatLeftFewerDocumentsIsTold() {
    IndexReport missing = report(rows(rounds(900, 100, 100), rounds(899, 100, 100)));
    assertThat(missing.isSound()).isFalse();
    assertThat(print(missing)).contains("DOCUMENTS ARE MISSING");
    assertThat(report(rows(rounds(0, 100), rounds(0, 100))).isSound()).isFalse();
    IndexReport whole = report(rows(rounds(900, 100), rounds(900, 100)));
    assertThat(whole.isSound()).isTrue();
    assertThat(print(whole))
        .contains("1,000 documents, 800 bytes of request each in the mean: timeline 100 %; seed 7")
        .contains("every document arrived");
  }

  private static String print(IndexReport report) {
    StringWriter out = new StringWriter();
    report.print(new PrintWriter(out));
    return out.toString();
  }
}
