package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleViewTest {

  private static final RulePack PACK = RuleFilesOnDisk.pack();

  private static Rule rule(String id) {
    return PACK.rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void readsAsTheSameRule() {
    for (Rule rule : PACK.rules()) {
      String yaml = RuleView.yaml(PACK, rule);
      Rule again = new RuleLoader().load(Map.of("view", yaml)).orThrow().rules().get(0);
      assertThat(List.of(again.template(), again.severity(), again.timing(), again.alerting()))
          .as(yaml)
          .isEqualTo(List.of(rule.template(), rule.severity(), rule.timing(), rule.alerting()));
      assertThat(again.params()).isEqualTo(rule.params());
      assertThat(again.zh()).isEqualTo(rule.zh());
    }
  }

  @Test
  void fillsInWhatTheFileDoesNotSay() {
    assertThat(RuleView.yaml(PACK, rule("oversell")))
        .contains("resolve_after: PT30M", "cool_down: PT30M", "status: live", "below: 0");
    assertThat(RuleView.yaml(PACK, rule("logistics-silent"))).contains("order: after");
    assertThat(RuleView.yaml(PACK, rule("impossible-sequence"))).contains("expires_after: P7D");
  }
}
