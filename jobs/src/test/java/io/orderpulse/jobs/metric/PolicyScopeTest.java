package io.orderpulse.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyScopeTest {

  private static PolicyUse order(String channel, String warehouse, String tier) {
    return new PolicyUse("P1", "v1", "O1", true, 1, channel, warehouse, tier, BigDecimal.TEN);
  }

  @Test
  void eachNameLimitsByItself() {
    PolicyScope scope =
        PolicyScope.of(
            Map.of("channel", "jd", "warehouse", List.of("SHQP", "GZBY"), "tier", "VIP"));
    assertThat(scope.includes(order("jd", "GZBY", "VIP"))).isTrue();
    assertThat(scope.includes(order("app", "GZBY", "VIP"))).isFalse();
    assertThat(scope.includes(order("jd", "WHDX", "VIP"))).isFalse();
    assertThat(scope.includes(order("jd", "GZBY", "A"))).isFalse();
  }

  @Test
  void whatIsNotKnownOfAnOrderTakesItOutOfNothing() {
    PolicyScope scope = PolicyScope.of(Map.of("channel", "jd", "warehouse", "SHQP"));
    assertThat(scope.includes(order("jd", "", ""))).isTrue();
    assertThat(scope.includes(order("app", "", ""))).isFalse();
  }

  @Test
  void whatNoOrderCanTellLimitsNothing() {
    for (Object scope :
        Arrays.asList("全国", Map.of(), Map.of("region", "310000"), Map.of("channel", List.of()))) {
      assertThat(PolicyScope.of(scope)).isEqualTo(PolicyScope.ALL);
    }
    assertThat(PolicyScope.ALL.includes(order("jd", "SHQP", "A"))).isTrue();
    assertThat(PolicyScope.of(null)).as("nothing is said").isNull();
  }
}
