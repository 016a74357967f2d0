package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShipOverdueTruthTest {

  private static final long DUE = 24 * Stream.HOUR;
  private static final long LATER = 20 * DUE;

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "1, 1"})
  void shippedAtDueIsInTime(long beyond, int anomalies) {
    Stream stream =
        new Stream().placed(0, "O1").at(DUE + beyond, "wms.order.shipped", "order_id", "O1");
    assertThat(found(stream, LATER)).hasSize(anomalies);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "1, 1"})
  void dueAtTheEndCounts(long beyond, int anomalies) {
    assertThat(found(new Stream().placed(0, "O1"), DUE + beyond)).hasSize(anomalies);
  }

  @Test
  void ownPromiseReplacesTheUsualOne() {
    Stream stream = new Stream().placed(0, "O1", "x", "promise_ship_by", Stream.text(2 * DUE));
    assertThat(found(stream, 2 * DUE - 1)).isEmpty();
    assertThat(found(stream, 2 * DUE))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + 2 * DUE);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 0})
  void promiseMovedInTimeOpensAtTheNewOne(long beyond) {
    Stream stream = new Stream().placed(0, "O1").at(DUE + beyond, "order.amended", moved(2 * DUE));
    assertThat(found(stream, LATER))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + 2 * DUE);
  }

  @Test
  void promiseMovedTooLateRecoversAndMayOpenAgain() {
    Stream stream = new Stream().placed(0, "O1").at(DUE + 1, "order.amended", moved(2 * DUE));
    List<ExpectedAnomaly> both = found(stream, LATER);
    assertThat(both)
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + DUE, Stream.T0 + 2 * DUE);
    assertThat(both.get(0).reason()).isEqualTo("RECOVERED");
    assertThat(both.get(0).resolvedAt()).isEqualTo(Stream.T0 + DUE + 1);
    assertThat(both.get(1).resolvedAt()).isNull();
  }

  @Test
  void promiseMovedIntoThePastOpensAtOnce() {
    Stream stream = new Stream().placed(0, "O1").at(5, "order.amended", moved(4));
    assertThat(found(stream, 6))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + 4);
  }

  @Test
  void allLinesHaveToBeShipped() {
    Stream stream =
        new Stream()
            .at(
                0,
                "order.placed",
                "order_id",
                "O1",
                "lines",
                List.of(Map.of("line_id", "L1"), Map.of("line_id", "L2")))
            .at(1, "wms.order.shipped", "order_id", "O1", "line_ids", List.of("L1"));
    assertThat(found(stream, DUE)).hasSize(1);
    stream.at(DUE, "wms.order.shipped", "order_id", "O1", "line_ids", List.of("L2"));
    assertThat(found(stream, LATER)).isEmpty();
  }

  @Test
  void sharedParcelShipsAllItsOrders() {
    Stream stream =
        new Stream()
            .placed(0, "O1")
            .placed(0, "O2")
            .at(1, "wms.order.shipped", "order_ids", List.of("O1", "O2"));
    assertThat(found(stream, LATER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"order.cancelled", "order.returned"})
  void endedOrderIsNotOverdue(String type) {
    Stream early = new Stream().placed(0, "O1").at(DUE, type, "order_id", "O1");
    assertThat(found(early, LATER)).isEmpty();
    Stream late = new Stream().placed(0, "O1").at(DUE + 1, type, "order_id", "O1");
    assertThat(found(late, LATER)).extracting(ExpectedAnomaly::reason).containsExactly("CANCELLED");
  }

  @Test
  void onlyAFullRefundEndsAnOrder() {
    Stream stream = new Stream().placed(0, "O1", "x", "amount", new BigDecimal("100.00"));
    stream.at(1, "finance.refund.issued", "order_id", "O1", "amount", new BigDecimal("40.00"));
    assertThat(found(stream, LATER)).hasSize(1);
    stream.at(2, "finance.refund.issued", "order_id", "O1", "amount", 60L);
    assertThat(found(stream, LATER)).isEmpty();
  }

  @Test
  void signedOrderIsNotOverdueAlthoughNobodySawItShip() {
    Stream stream =
        new Stream()
            .placed(0, "O1")
            .at(1, "wms.label.printed", "order_id", "O1", "waybill_no", "W1");
    assertThat(found(stream, LATER)).hasSize(1);
    stream.at(DUE, "logistics.signed", "waybill_no", "W1");
    assertThat(found(stream, LATER)).isEmpty();
  }

  @Test
  void signatureForOneParcelDoesNotCoverTheLinesThatHaveNone() {
    List<?> lines = List.of(Map.of("line_id", "L1"), Map.of("line_id", "L2"));
    Stream stream = new Stream().placed(0, "O1", "x", "lines", lines);
    Object[] first = {"order_id", "O1", "waybill_no", "W1", "line_ids", List.of("L1")};
    stream.at(1, "wms.order.shipped", first).at(2, "logistics.signed", "waybill_no", "W1");
    assertThat(found(stream, LATER)).hasSize(1);
  }

  private static Object[] moved(long to) {
    return new Object[] {"order_id", "O1", "promise_ship_by", Stream.text(to)};
  }

  private static List<ExpectedAnomaly> found(Stream stream, long end) {
    return stream.truth("ship-overdue", end);
  }
}
