package io.orderpulse.cep.template.compare;

import static io.orderpulse.cep.judge.Samples.T0;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Samples;
import io.orderpulse.cep.judge.TableDriver;
import io.orderpulse.cep.rule.Rule;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareTableTest {

  private static final Rule DRIFT = Samples.timing(Samples.builtIn("policy-drift"), 30, 0, 0);
  private static final Rule DRAWING = Samples.builtIn("drawing-mismatch");

  private static TableDriver<CompareCell> driver(Rule rule) {
    return new TableDriver<>(
            new CompareTable(rule, (Compare) rule.template()),
            new CompareCodec(),
            Samples.KEY,
            TableDriver.Mode.LAZY)
        .storing();
  }

  private static Fact documented(String id, long time, Object limit) {
    return Samples.fact(
        id, "policy.documented", time, Map.of("version", id, "content", Map.of("limit", limit)));
  }

  private static Fact deployed(String id, long time, Object limit) {
    return Samples.fact(
        id,
        "policy.deployed",
        time,
        Map.of("version", id, "system", "erp", "content", Map.of("limit", limit)));
  }

  @Test
  void whatIsEqualAgainWhenTheGraceIsOverIsForgiven() {
    for (long late : new long[] {-1, 0, 1}) {
      TableDriver<CompareCell> driver = driver(DRIFT);
      driver.comes(documented("V1", 0, 300L));
      driver.comes(deployed("V2", 1, 299L));
      driver.comes(deployed("V3", 31 + late, 300L));
      driver.watermark(T0 + 100);
      if (late > 0) {
        assertThat(driver.lines(T0)).containsExactly("OPEN@31 ERROR", "END@32 RECOVERED");
        assertThat(driver.verdicts().get(0).draft().text().zh().summary())
            .contains("limit: 300→299");
      } else {
        assertThat(driver.verdicts()).isEmpty();
      }
      assertThat(driver.idle()).isTrue();
    }
  }

  @Test
  void theFormatOfAValueIsNoDifference() {
    TableDriver<CompareCell> driver = driver(DRIFT);
    driver.comes(documented("V1", 0, "３００"));
    driver.comes(deployed("V2", 1, 300L));
    driver.watermark(T0 + 100);
    assertThat(driver.verdicts()).isEmpty();
  }

  @Test
  void aVersionCountsFromItsTimeOn() {
    TableDriver<CompareCell> driver = driver(DRIFT);
    driver.comes(deployed("V1", 0, 299L));
    String from = Instant.ofEpochMilli(T0 + 50).toString();
    Map<String, Object> data =
        Map.of("version", "V2", "content", Map.of("limit", 300L), "effective_from", from);
    driver.comes(Samples.fact("V2", "policy.documented", 1, data));
    driver.watermark(T0 + 40);
    assertThat(driver.idle()).isFalse();
    driver.watermark(T0 + 100);
    assertThat(driver.lines(T0)).containsExactly("OPEN@80 ERROR");
  }

  @Test
  void aDrawingIsJudgedAtReleaseAndIsCriticalOnceMaterialIsOrdered() {
    TableDriver<CompareCell> driver = driver(DRAWING);
    driver.comes(Samples.fact("e1", "drawing.confirmed", 0, Map.of("version", "V9")));
    driver.comes(Samples.fact("e2", "drawing.released", 5, Map.of("version", "V10")));
    driver.comes(Samples.fact("e3", "material.ordered", 9, Map.of()));
    driver.comes(Samples.fact("e4", "drawing.released", 20, Map.of("version", "V9")));
    driver.watermark(T0 + 100);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@5 ERROR", "CHANGE@9 CRITICAL", "END@20 RECOVERED");
  }

  @Test
  void aLongerGraceEndsWhatItForgives() {
    TableDriver<CompareCell> driver = driver(DRIFT);
    driver.comes(documented("V1", 0, 300L));
    driver.comes(deployed("V2", 1, 299L));
    driver.watermark(T0 + 40);
    Rule longer = Samples.timing(DRIFT, 90, 0, 0);
    driver.changes(new CompareTable(longer, (Compare) longer.template()), T0 + 50);
    driver.watermark(T0 + 200);
    assertThat(driver.lines(T0))
        .containsExactly("OPEN@31 ERROR", "END@50 RULE_CHANGED", "OPEN@91 ERROR");
  }

  @Test
  void itsStateIsWrittenAsAgreed() {
    TableDriver<CompareCell> driver = driver(DRIFT);
    driver.comes(documented("V1", 0, 300L));
    driver.comes(deployed("V2", 1, 300L));
    driver.watermark(T0 + 9);
    assertThat(driver.stored(T0))
        .isEqualTo(
            "true @1 1 null @0 'V1' <V1> 1 'content' 1 'limit' '300' 1 'erp' @1 'V2' <V2> 1"
                + " 'content' 1 'limit' '300' 0 0");
  }
}
