package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTruthTest {

  private static final long GRACE = 30 * Stream.MINUTE;
  private static final long LATER = 48 * Stream.HOUR;
  private static final Map<String, Object> OLD = Map.of("threshold", 300L);
  private static final Map<String, Object> NEW = Map.of("threshold", 350L);

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "1, 1"})
  void equalAgainAtTheEndOfTheGraceIsInTime(long beyond, int anomalies) {
    Stream stream = deployed(drifting(), GRACE + beyond, "wms", NEW);
    assertThat(found(stream, LATER)).hasSize(anomalies);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "1, 1"})
  void graceThatEndsWithTheRunCounts(long beyond, int anomalies) {
    assertThat(found(drifting(), GRACE + beyond)).hasSize(anomalies);
  }

  @Test
  void conditionIsTheBeginOfTheDriftAndItOpensAfterTheGrace() {
    Stream stream = deployed(drifting(), GRACE + 7, "wms", NEW);
    ExpectedAnomaly drift = found(stream, LATER).get(0);
    assertThat(drift.key()).isEqualTo("policy-drift|policy|P1@wms#" + Stream.T0);
    assertThat(drift.opensAt()).isEqualTo(Stream.T0 + GRACE);
    assertThat(drift.resolvedAt()).isEqualTo(Stream.T0 + GRACE + 7);
  }

  @Test
  void drivesOnFromOneWrongVersionToTheNext() {
    Stream stream = documented(drifting(), 10, Map.of("threshold", 400L));
    deployed(stream, 20, "wms", NEW);
    assertThat(found(stream, LATER))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0);
  }

  @Test
  void documentForLaterDoesNotCountYet() {
    Stream stream = new Stream();
    documented(stream, -9, OLD);
    deployed(stream, -8, "wms", OLD);
    stream.at(
        0,
        "policy.documented",
        "policy_id",
        "P1",
        "content",
        NEW,
        "effective_from",
        Stream.text(Stream.HOUR));
    assertThat(found(stream, Stream.HOUR + GRACE - 1)).isEmpty();
    assertThat(found(stream, Stream.HOUR + GRACE))
        .extracting(ExpectedAnomaly::conditionTrue)
        .containsExactly(Stream.T0 + Stream.HOUR);
  }

  @Test
  void documentOfOneSystemDoesNotBindAnother() {
    Stream stream = new Stream();
    documented(stream, -9, OLD);
    deployed(stream, -8, "wms", OLD);
    stream.at(0, "policy.documented", "policy_id", "P1", "system", "erp", "content", NEW);
    assertThat(found(stream, LATER)).isEmpty();
  }

  @Test
  void formIsNoContent() {
    Map<String, Object> document =
        Map.of("text", "满300元 包邮", "threshold", 300L, "regions", List.of("a", "b"));
    Map<String, Object> same =
        Map.of(
            "regions",
            List.of("a", "b"),
            "threshold",
            new BigDecimal("300.0"),
            "text",
            " 满３００元  包邮 ");
    assertThat(compare(document, same)).isEmpty();
    Map<String, Object> turned =
        Map.of("text", "满300元 包邮", "threshold", 300L, "regions", List.of("b", "a"));
    assertThat(compare(document, turned)).hasSize(1);
  }

  @Test
  void objectAgainstHashIsUnknownHashAgainstHashIsNot() {
    assertThat(compare(OLD, "h1")).isEmpty();
    assertThat(compare("h1", "h1")).isEmpty();
    assertThat(compare("h1", "h2")).hasSize(1);
  }

  @Test
  void systemThatNeverDeployedIsUnknown() {
    assertThat(found(documented(new Stream(), 0, OLD), LATER)).isEmpty();
  }

  private static List<ExpectedAnomaly> compare(Object document, Object deployment) {
    Stream stream = new Stream();
    stream.at(0, "policy.documented", "policy_id", "P1", field(document), document);
    stream.at(
        0, "policy.deployed", "policy_id", "P1", "system", "wms", field(deployment), deployment);
    return found(stream, LATER);
  }

  private static String field(Object content) {
    return content instanceof Map<?, ?> ? "content" : "content_sha256";
  }

  private static Stream drifting() {
    Stream stream = new Stream();
    documented(stream, -9, OLD);
    deployed(stream, -8, "wms", OLD);
    return documented(stream, 0, NEW);
  }

  private static Stream documented(Stream stream, long after, Map<String, Object> content) {
    return stream.at(after, "policy.documented", "policy_id", "P1", "content", content);
  }

  private static Stream deployed(
      Stream stream, long after, String system, Map<String, Object> content) {
    return stream.at(
        after, "policy.deployed", "policy_id", "P1", "system", system, "content", content);
  }

  private static List<ExpectedAnomaly> found(Stream stream, long end) {
    return stream.truth("policy-drift", end);
  }
}
