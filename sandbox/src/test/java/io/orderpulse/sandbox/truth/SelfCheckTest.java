package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.Fault;
import io.orderpulse.sandbox.simulator.PlantedFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

  private static final ExpectedAnomaly ANOMALY =
      ExpectedAnomaly.of("ship-overdue", "order", "O1", "error", 500);
  private static final List<PlantedFault> PLANTED =
      List.of(new PlantedFault("overdue/never/1", Fault.OVERDUE, "never", 1, List.of(ANOMALY)));

  @Test
  void agreementIsSilent() {
    assertThat(SelfCheck.disagreements(PLANTED, List.of(ANOMALY), 500)).isEmpty();
    assertThat(SelfCheck.disagreements(PLANTED, List.of(), 499)).isEmpty();
  }

  @Test
  void everyDisagreementIsALine() {
    assertThat(SelfCheck.disagreements(PLANTED, List.of(), 500))
        .containsExactly("planted by overdue/never/1, not in the truth: " + ANOMALY.key());
    assertThat(SelfCheck.disagreements(List.of(), List.of(ANOMALY), 500))
        .containsExactly("in the truth, not planted: " + ANOMALY.key());
    assertThat(SelfCheck.disagreements(PLANTED, List.of(ANOMALY.resolved(499, "RECOVERED")), 500))
        .hasSize(1);
  }
}
