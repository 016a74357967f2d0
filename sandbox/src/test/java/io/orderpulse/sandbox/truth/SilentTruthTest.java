package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilentTruthTest {

  private static final long LIMIT = 72 * Stream.HOUR;
  private static final long LATER = 10 * LIMIT;

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 1", "1, 2"})
  void scanAtTheLimitIsInTime(long beyond, int anomalies) {
    Stream stream = scan(scan(new Stream(), 0, "武汉"), LIMIT + beyond, "合肥");
    assertThat(found(stream, LATER)).hasSize(anomalies); // the last scan's own silence is one
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "1, 1"})
  void silenceAtTheEndCounts(long beyond, int anomalies) {
    assertThat(found(scan(new Stream(), 0, "武汉"), LIMIT + beyond)).hasSize(anomalies);
  }

  @Test
  void repeatedScanIsNoNews() {
    Stream stream = scan(scan(new Stream(), 0, "武汉"), LIMIT - 1, "武汉");
    assertThat(found(stream, LATER))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + LIMIT);
  }

  @Test
  void sameScanAfterAnotherIsNews() {
    Stream stream = scan(scan(scan(new Stream(), 0, "武汉"), 1, "合肥"), 2, "武汉");
    assertThat(found(stream, LATER))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + 2 + LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"signed", "returned"})
  void endedParcelMayBeSilent(String status) {
    Stream stream =
        scan(new Stream(), 0, "武汉")
            .at(1, "logistics.scanned", "waybill_no", "W1", "status", status)
            .at(2, "logistics.scanned", "waybill_no", "W1", "status", "in_transit");
    assertThat(found(stream, LATER)).isEmpty();
  }

  @Test
  void signatureResolves() {
    Stream stream =
        scan(new Stream(), 0, "武汉").at(LIMIT + 1, "logistics.signed", "waybill_no", "W1");
    assertThat(found(stream, LATER))
        .extracting(ExpectedAnomaly::resolvedAt, ExpectedAnomaly::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Stream.T0 + LIMIT + 1, "RECOVERED"));
  }

  private static Stream scan(Stream stream, long after, String place) {
    return stream.at(
        after, "logistics.scanned", "waybill_no", "W1", "status", "in_transit", "place", place);
  }

  private static List<ExpectedAnomaly> found(Stream stream, long end) {
    return stream.truth("logistics-silent", end);
  }
}
