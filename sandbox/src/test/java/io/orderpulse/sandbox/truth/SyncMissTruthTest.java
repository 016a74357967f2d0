package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncMissTruthTest {

  private static final long LIMIT = 5 * Stream.MINUTE;
  private static final long ERROR = 15 * Stream.MINUTE;
  private static final long LATER = 30 * Stream.HOUR;

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "1, 1"})
  void twinAtTheLimitIsInTime(long beyond, int anomalies) {
    Stream stream = paid().at(LIMIT + beyond, "erp.order.created", "order_id", "O1");
    assertThat(found(stream, LATER)).hasSize(anomalies);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "1, 1"})
  void deadlineAtTheEndCounts(long beyond, int anomalies) {
    assertThat(found(paid(), LIMIT + beyond)).hasSize(anomalies);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 1", "1, 2"})
  void errorFromFifteenMinutesOn(long beyond, int steps) {
    Stream stream = paid().at(ERROR + beyond, "erp.order.created", "order_id", "O1");
    assertThat(found(stream, LATER).get(0).steps()).hasSize(steps);
  }

  @Test
  void openOneKnowsNeitherErrorNorEndBeforeTheirTime() {
    Stream stream = paid().at(ERROR + 1, "erp.order.created", "order_id", "O1");
    ExpectedAnomaly open = found(stream, ERROR - 1).get(0);
    assertThat(open.steps()).containsExactly(new Step("warning", Stream.T0 + LIMIT));
    assertThat(open.resolvedAt()).isNull();
    ExpectedAnomaly over = found(stream, LATER).get(0);
    assertThat(over.resolvedAt()).isEqualTo(Stream.T0 + ERROR + 1);
    assertThat(over.reason()).isEqualTo("RECOVERED");
    assertThat(over.key()).isEqualTo("sync-miss|order|O1#" + (Stream.T0 + LIMIT));
  }

  @Test
  void twinBeforeThePaymentSatisfies() {
    Stream stream = paid().at(-2 * Stream.HOUR, "erp.order.created", "order_id", "O1");
    assertThat(found(stream, LATER)).isEmpty();
  }

  @Test
  void cancellationEndsIt() {
    Stream early = paid().at(LIMIT, "order.cancelled", "order_id", "O1");
    assertThat(found(early, LATER)).isEmpty();
    Stream late = paid().at(LIMIT + 1, "order.cancelled", "order_id", "O1");
    assertThat(found(late, LATER)).extracting(ExpectedAnomaly::reason).containsExactly("CANCELLED");
  }

  @Test
  void onCreditTheClockStartsAtTheApproval() {
    Stream credit =
        new Stream()
            .at(-9, "order.placed", "order_id", "O1", "payment", "credit")
            .at(0, "order.paid", "order_id", "O1");
    assertThat(found(credit, LATER)).isEmpty();
    credit.at(7, "finance.credit.decided", "order_id", "O1", "outcome", "refused");
    assertThat(found(credit, LATER)).isEmpty();
    credit.at(9, "finance.credit.decided", "order_id", "O1", "outcome", "approved");
    assertThat(found(credit, LATER))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + 9 + LIMIT);
  }

  @Test
  void secondPaymentDoesNotStartTheClockAgain() {
    Stream stream = paid().at(Stream.MINUTE, "order.paid", "order_id", "O1");
    assertThat(found(stream, LATER))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + LIMIT);
  }

  private static Stream paid() {
    return new Stream().placed(-9, "O1").at(0, "order.paid", "order_id", "O1");
  }

  private static List<ExpectedAnomaly> found(Stream stream, long end) {
    return stream.truth("sync-miss", end);
  }
}
