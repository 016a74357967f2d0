package io.orderpulse.jobs.health;

import static io.orderpulse.jobs.health.testing.Events.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.Ranks;
import io.orderpulse.events.record.Light;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightsTest {

  private static final long DUE = at("PT24H");

  @ParameterizedTest(name = "{0} with {1} ms left is {2}, then changes with {3} left")
  @CsvSource(
      nullValues = "never",
      textBlock =
          """
          PLACED,      21600001, GREEN,  21599999
          PLACED,      21600000, GREEN,  21599999
          PLACED,      21599999, YELLOW, 7199999
          PLACED,       7200001, YELLOW, 7199999
          PLACED,       7200000, YELLOW, 7199999
          PLACED,       7199999, RED,    never
          PICKED,      21599999, GREEN,  7199999
          PICKED,       7200000, GREEN,  7199999
          PICKED,       7199999, RED,    never
          PRINTED,      7199999, GREEN,  -1
          PRINTED,            0, GREEN,  -1
          PRINTED,           -1, RED,    never
          SHIPPED,      3600000, GREEN,  never
          SHIPPED,           -1, GREEN,  never
          """)
  void theColourDependsOnRankAndRemainingTime(Ranks rank, long left, Light light, Long changes) {
    OrderContext order = order(rank, false, DUE);
    assertThat(Lights.at(order, DUE - left)).isEqualTo(light);
    assertThat(Lights.nextChange(order, DUE - left))
        .isEqualTo(changes == null ? null : Long.valueOf(DUE - changes));
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, "})
  void whatIsOverOrHasNoPromiseIsGreen(boolean terminal, Long due) {
    OrderContext order = order(Ranks.PLACED, terminal, due);
    assertThat(Lights.at(order, DUE)).isEqualTo(Light.GREEN);
    assertThat(Lights.nextChange(order, DUE)).isNull();
  }

  private static OrderContext order(Ranks rank, boolean terminal, Long due) {
    return OrderContext.builder("O1").at(rank).terminal(terminal).due(due).build();
  }
}
