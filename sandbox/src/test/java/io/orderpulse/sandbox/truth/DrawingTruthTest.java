package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.ExpectedAnomaly.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTruthTest {

  private static final long CONFIRMED = 10;

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "1, 1"})
  void releasedIsComparedWithTheLastConfirmation(long beyond, int anomalies) {
    Stream stream = new Stream();
    confirmed(stream, 1, "V9");
    confirmed(stream, CONFIRMED, "V10");
    drawing(stream, CONFIRMED + beyond, "drawing.released", "V9");
    assertThat(found(stream, 99)).hasSize(anomalies);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "1, 1"})
  void releaseAtTheEndCounts(long beyond, int anomalies) {
    assertThat(found(mismatch(), 20 + beyond)).hasSize(anomalies);
  }

  @Test
  void materialMakesItCriticalOnceAndTheRightReleaseEndsIt() {
    Stream stream = drawing(mismatch(), 30, "material.ordered", "V9");
    drawing(stream, 31, "material.ordered", "V9");
    drawing(stream, 40, "drawing.released", "V10");
    ExpectedAnomaly anomaly = found(stream, 99).get(0);
    assertThat(anomaly.steps())
        .containsExactly(new Step("error", Stream.T0 + 20), new Step("critical", Stream.T0 + 30));
    assertThat(anomaly.resolvedAt()).isEqualTo(Stream.T0 + 40);
    assertThat(anomaly.reason()).isEqualTo("RECOVERED");
  }

  @Test
  void confirmationOfWhatWasReleasedEndsIt() {
    Stream stream = confirmed(mismatch(), 30, "V9");
    assertThat(found(stream, 99).get(0).resolvedAt()).isEqualTo(Stream.T0 + 30);
  }

  @Test
  void mismatchThatComesWithTheMaterialIsCriticalAtOnce() {
    Stream stream = confirmed(new Stream(), 1, "V9");
    drawing(stream, 2, "drawing.released", "V9");
    confirmed(stream, 3, "V10");
    assertThat(found(stream, 99)).isEmpty();
    drawing(stream, 4, "material.ordered", "V9");
    assertThat(found(stream, 99).get(0).steps())
        .containsExactly(new Step("critical", Stream.T0 + 4));
  }

  @Test
  void sameVersionWithAnotherHashIsAMismatch() {
    Stream stream = confirmed(new Stream(), 1, "V9");
    stream.at(
        2, "drawing.released", "drawing_id", "D1", "version", "V9", "content_sha256", "other");
    assertThat(found(stream, 99)).hasSize(1);
  }

  @Test
  void nothingConfirmedIsUnknown() {
    assertThat(found(drawing(new Stream(), 1, "drawing.released", "V9"), 99)).isEmpty();
  }

  private static Stream mismatch() {
    return drawing(confirmed(new Stream(), CONFIRMED, "V10"), 20, "drawing.released", "V9");
  }

  private static Stream confirmed(Stream stream, long after, String version) {
    return drawing(stream, after, "drawing.confirmed", version);
  }

  private static Stream drawing(Stream stream, long after, String type, String version) {
    return stream.at(
        after, type, "drawing_id", "D1", "version", version, "content_sha256", "sha-" + version);
  }

  private static List<ExpectedAnomaly> found(Stream stream, long end) {
    return stream.truth("drawing-mismatch", end);
  }
}
