package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.jobs.health.testing.Scenario;
import io.orderpulse.jobs.health.testing.Variants;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListeningTest {

  private static final List<Rule> RULES = Scenario.FEW.rules();
  private static final Listening LISTENING = Listening.to(RULES);

  @Test
  void anEventIsHeardByTheKindsOfTheRulesThatSelectIt() {
    assertThat(LISTENING.kinds("order.paid", false)).containsExactly(KeyKind.ORDER);
    assertThat(LISTENING.kinds("logistics.scanned", false)).containsExactly(KeyKind.WAYBILL);
    assertThat(LISTENING.kinds("policy.deployed", false)).containsExactly(KeyKind.POLICY);
    assertThat(LISTENING.kinds("wms.stock.counted", false)).isEmpty();
  }

  @Test
  void aChangeOfTheOrderIsHeardByRulesOnTheOrderWhateverCausedIt() {
    assertThat(LISTENING.kinds("wms.stock.counted", true))
        .containsExactly(KeyKind.ORDER, KeyKind.ADDRESS);
    assertThat(LISTENING.kinds("drawing.released", true))
        .containsExactly(KeyKind.ORDER, KeyKind.ADDRESS, KeyKind.DRAWING);
  }

  @Test
  void aRuleThatIsSwitchedOffHearsNothing() {
    List<Rule> off = RULES.stream().map(ListeningTest::off).toList();
    assertThat(Listening.to(off).kinds("order.paid", true)).isEmpty();
  }

  private static Rule off(Rule rule) {
    Release release = Variants.with(rule.release(), "status", Release.Status.OFF);
    return Variants.with(rule, "release", release);
  }
}
