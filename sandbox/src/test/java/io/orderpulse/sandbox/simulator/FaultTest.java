package io.orderpulse.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.sandbox.truth.SelfCheck;
import io.orderpulse.sandbox.truth.Truth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {

  private static final int DAYS = 5;

  /** What only a share of many orders can show. */
  private static final Set<Fault> BUSY =
      EnumSet.of(Fault.MANUAL_WORK, Fault.OUTAGE, Fault.DISCONTENT);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 42})
  void healthyTrafficRaisesNothing(long seed) {
    Runs run = Runs.of(Runs.healthy(seed).withOrdersPerDay(1_500), DAYS);
    assertThat(run.faults).isEmpty();
    assertThat(Truth.of(run.facts, run.end)).isEmpty();
    assertThat(Truth.of(run.facts, run.faults, run.end)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aFaultCausesExactlyItsCascadeAndEachOfItsVariantsHappens(Fault fault) {
    Runs run =
        Runs.of(Runs.only(fault, 11).withOrdersPerDay(BUSY.contains(fault) ? 800 : 200), DAYS);
    List<ExpectedAnomaly> truth = Truth.of(run.facts, run.faults, run.end);
    assertThat(SelfCheck.disagreements(run.faults, Truth.of(run.facts, run.end), run.end))
        .isEmpty();
    assertThat(truth.stream().map(ExpectedAnomaly::rule).distinct())
        .containsExactlyInAnyOrderElementsOf(fault.cascade());
    assertThat(truth.stream().map(ExpectedAnomaly::key)).doesNotHaveDuplicates();
    assertThat(run.faults.stream().filter(f -> happened(f, run.end)).map(PlantedFault::variant))
        .containsAll(fault.variants());
  }

  /** They find nothing without a table of warehouses or product names, and there is none. */
  private static final Set<String> OF_TABLES = Set.of("route-mismatch", "alias-unmapped");

  private static boolean happened(PlantedFault fault, long end) {
    return fault.cascade().stream().allMatch(a -> a.opensAt() <= end);
  }

  @Test
  void everyRuleOfThePackHasAFault() {
    List<String> live =
        RuleFiles.builtIn().orThrow().rules().stream()
            .filter(r -> r.release().status() == Release.Status.LIVE && !r.alerting().decision())
            .map(Rule::id)
            .filter(id -> !OF_TABLES.contains(id))
            .toList();
    assertThat(Truth.ruleIds()).containsExactlyInAnyOrderElementsOf(live);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void allFaultsTogetherDoNotDisturbEachOther(long seed) {
    Runs run = Runs.of(Runs.small(seed).withOrdersPerDay(600).withFaultsPerDay(6), DAYS);
    List<ExpectedAnomaly> truth = Truth.of(run.facts, run.end);
    assertThat(SelfCheck.disagreements(run.faults, truth, run.end)).isEmpty();
    assertThat(truth).hasSizeGreaterThan(500);
    assertThat(Truth.of(run.facts, run.faults, run.end).stream().map(ExpectedAnomaly::key))
        .doesNotHaveDuplicates();
  }

  @Test
  void orderThatNeverReachesTheErpIsOneCauseOfManyAnomalies() {
    Runs run = Runs.of(Runs.only(Fault.LOST_SYNC, 13), 1);
    assertThat(run.faults)
        .filteredOn(f -> f.variant().equals("never"))
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.cascade())
                  .extracting(ExpectedAnomaly::rule)
                  .containsExactly(
                      "sync-miss", "hop-broken", "light-yellow", "light-red", "ship-overdue");
              ExpectedAnomaly cause = f.cascade().get(0);
              assertThat(cause.mutedBy()).isNull();
              assertThat(f.cascade().subList(1, 5))
                  .allMatch(a -> a.mutedBy().equals(cause.name()))
                  .allMatch(a -> a.root().equals(cause.name()));
            });
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
