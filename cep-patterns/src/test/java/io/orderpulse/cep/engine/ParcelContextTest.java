package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.fact.WaybillContext;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.cep.yaml.RuleFiles;
import io.orderpulse.events.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict on a parcel goes by its newest scan, also when an order was known before. */
@SuppressWarnings("try") // closing a harness may be interrupted, which ends the test
class ParcelContextTest {

  private static final long T = 1_771_041_600_000L;
  private static final long HOUR = 3_600_000;

  private final Rule rule =
      RuleFiles.builtIn().orThrow().rules().stream()
          .filter(r -> r.id().equals("logistics-silent"))
          .findFirst()
          .orElseThrow();
  private final RuleChange change = EngineHarness.initial(rule);

  private static Fact fact(String type, long time, OrderContext order, String region) {
    Event event =
        Event.of(type + time, "s", type, null, time, Map.of("status", "in_transit", "place", "x"));
    WaybillContext parcel = new WaybillContext("W1", "EMS", List.of("O1"), true, T, region);
    return new Fact(KeyKind.WAYBILL, "W1", event, order, parcel, false, Clocked.ON_TIME);
  }

  @ParameterizedTest(name = "judged meanwhile: {0}")
  @ValueSource(booleans = {false, true})
  void theRegionIsThatOfTheNewestScan(boolean meanwhile) throws Exception {
    OrderContext order = OrderContext.builder("O1").revision(7).build();
    try (EngineHarness engine =
        EngineHarness.open(Map.of(change.content(), rule), List.of(change))) {
      engine.fact(fact("logistics.scanned", T, null, "310118"));
      engine.fact(fact("wms.order.shipped", T + HOUR, order, "310118"));
      engine.fact(fact("logistics.scanned", T + 2 * HOUR, null, "370611"));
      if (meanwhile) {
        for (long time = T; time < T + 74 * HOUR; time += HOUR) {
          engine.watermark(time);
        }
      }
      engine.watermark(T + 74 * HOUR + 1);
      assertThat(engine.verdicts())
          .singleElement()
          .extracting(Verdict::handling)
          .satisfies(
              handling -> {
                assertThat(handling.about().carrier()).isEqualTo("EMS");
                assertThat(handling.about().region()).isEqualTo("370611");
              });
    }
  }
}
