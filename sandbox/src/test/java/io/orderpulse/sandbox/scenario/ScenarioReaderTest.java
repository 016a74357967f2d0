package io.orderpulse.sandbox.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {

  private static final String GOOD =
      """
      rule: sync-miss
      tells: A story.
      scenarios:
        - name: late
          given:
            - {at: PT0S, event: order.paid, order_id: O1, amount: 10.50, n: 3}
            - {at: PT1M, repeat: {times: 3, every: PT1S}, event: erp.order.created, order_id: O#}
            - {at: PT2M, seen: PT9M, event: order.cancelled, source: shop, order_id: O1}
          expect:
            - {at: PT5M, is: OPEN, says: warning}
      """;

  private static Scenario read(String text) {
    return ScenarioReader.read("s.yaml", text).scenarios().get(0);
  }

  @Test
  void eventsHaveTheTypesOfJson() {
    Scenario scenario = read(GOOD);
    assertThat(scenario.given()).hasSize(5);
    assertThat(scenario.given().get(0).data())
        .isEqualTo(Map.of("order_id", "O1", "amount", new BigDecimal("10.5"), "n", 3L));
    assertThat(scenario.given().get(3).data()).isEqualTo(Map.of("order_id", "O2"));
    assertThat(scenario.given().get(3).at()).isEqualTo(62_000);
    assertThat(scenario.given().get(4).seen()).isEqualTo(540_000);
    assertThat(scenario.given().get(4).source()).isEqualTo("shop");
    assertThat(scenario.line()).isEqualTo(4);
  }

  @Test
  void slipsAreToldInOneLine() {
    assertThatThrownBy(() -> read(GOOD.replace("says", "sais")))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("s.yaml: unknown field 'sais' of scenario 'late'");
    assertThatThrownBy(() -> read(GOOD.replace("at: PT5M", "at: 5 min")))
        .hasMessageContaining("must be a duration such as PT5M");
    assertThatThrownBy(() -> read(GOOD.replace("event: order.paid, ", "")))
        .hasMessageContaining("field 'event' of an event of scenario 'late' is missing");
    assertThatThrownBy(() -> read("rule: [")).hasMessageStartingWith("s.yaml:");
  }
}
