package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.sandbox.truth.SelfCheck;
import io.orderpulse.sandbox.truth.Truth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

  private static final int DAYS = 5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42})
  void healthyTrafficRaisesNothing(long seed) {
    Runs run = Runs.of(Runs.healthy(seed).withOrdersPerDay(1_500), DAYS);
    assertThat(run.faults).isEmpty();
    assertThat(Truth.of(run.facts, run.end)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFaultCausesExactlyItsCascade(Fault fault) {
    Runs run = Runs.of(Runs.only(fault, 11), DAYS);
    List<ExpectedAnomaly> truth = Truth.of(run.facts, run.end);
    assertThat(SelfCheck.disagreements(run.faults, truth, run.end)).isEmpty();
    assertThat(truth.stream().map(ExpectedAnomaly::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(fault.cascade());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void eachVariantHappensFiveTimesInFiveDays(Fault fault) {
    Runs run = Runs.of(Runs.only(fault, 12), DAYS);
    Map<String, Long> open =
        run.faults.stream()
            .filter(f -> f.cascade().stream().allMatch(a -> a.opensAt() <= run.end))
            .collect(Collectors.groupingBy(PlantedFault::variant, Collectors.counting()));
    assertThat(open).containsOnlyKeys(fault.variants());
    assertThat(open.values()).allMatch(n -> n >= 5);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void allFaultsTogetherDoNotDisturbEachOther(long seed) {
    Runs run = Runs.of(Runs.small(seed).withOrdersPerDay(600).withFaultsPerDay(6), DAYS);
    List<ExpectedAnomaly> truth = Truth.of(run.facts, run.end);
    assertThat(SelfCheck.disagreements(run.faults, truth, run.end)).isEmpty();
    assertThat(truth).hasSizeGreaterThan(500);
  }

  @Test
  void orderThatNeverReachesTheErpIsAlsoOverdue() {
    Runs run = Runs.of(Runs.only(Fault.LOST_SYNC, 13), 1);
    assertThat(run.faults)
        .filteredOn(f -> f.variant().equals("never"))
        .isNotEmpty()
        .allMatch(f -> f.cascade().size() == 2);
    assertThat(run.faults)
        .filteredOn(f -> !f.variant().equals("never"))
        .allMatch(f -> f.cascade().size() == 1);
  }

  @Test
  void namesAreFoundInBothLanguages() {
    assertThat(Fault.of("lost-sync")).isEqualTo(Fault.LOST_SYNC);
    assertThat(Fault.of("图纸错配")).isEqualTo(Fault.DRAWING_MISMATCH);
    assertThatThrownBy(() -> Fault.of("nonsense"))
        .hasMessageContaining("nonsense")
        .hasMessageContaining("lost-sync 漏同步");
  }
}
