package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.rule.Release;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.expect.Expect;
import io.orderpulse.cep.template.expect.Hops;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverlayTest {

  private static final RulePack PACK = RuleFiles.builtIn().orThrow();

  private static RulePack overlaid(String rules) {
    return RuleFiles.overlaid(PACK, "mine.yaml", "overlay: mine\nrules:\n" + rules);
  }

  private static Rule rule(RulePack pack, String id) {
    return pack.orThrow().rules().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  static List<String> profiles() {
    return RuleFiles.profiles();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyProfileIsSound(String name) throws IOException {
    RulePack pack = RuleFiles.with(PACK, name).orThrow();
    assertThat(pack.rules()).hasSameSizeAs(PACK.rules());
    assertThat(RuleJson.changes(pack)).allSatisfy(c -> assertThat(RuleJson.parse(c)).isNotNull());
  }

  @Test
  void theFirstProfileChangesNothing() throws IOException {
    assertThat(RuleFiles.with(PACK, "auto-parts")).isEqualTo(PACK);
  }

  @Test
  void thresholdsAndStatusChangeAndTheRestStays() {
    RulePack pack =
        overlaid(
            """
              sync-miss: {within: PT3M}
              near-expiry-stuck: {status: live}
              hop-broken: {links: [{name: wms→logistics, within: PT6H}]}
            """);
    assertThat(((Expect) rule(pack, "sync-miss").template()).within())
        .isEqualTo(Duration.ofMinutes(3));
    assertThat(rule(pack, "sync-miss").params()).containsEntry("limit", "PT3M");
    assertThat(rule(pack, "sync-miss").hash()).isNotEqualTo(rule(PACK, "sync-miss").hash());
    assertThat(rule(pack, "near-expiry-stuck").release().status()).isEqualTo(Release.Status.LIVE);
    Hops hops = (Hops) rule(pack, "hop-broken").template();
    assertThat(hops.links()).hasSize(10);
    assertThat(hops.links())
        .filteredOn(link -> link.name().equals("wms→logistics"))
        .singleElement()
        .satisfies(link -> assertThat(link.expect().within()).isEqualTo(Duration.ofHours(6)));
    assertThat(rule(pack, "ship-overdue")).isEqualTo(rule(PACK, "ship-overdue"));
  }

  @Test
  void oneOverlayLiesOverAnother() throws IOException {
    RulePack cold = RuleFiles.with(PACK, "cold-chain").orThrow();
    RulePack both =
        RuleFiles.overlaid(
            cold, "mine.yaml", "overlay: mine\nrules:\n  logistics-silent: {within: PT30H}\n");
    assertThat(rule(both, "logistics-silent").params()).containsEntry("limit", "PT30H");
    assertThat(rule(both, "near-expiry-stuck").release().status()).isEqualTo(Release.Status.LIVE);
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    assertThat(overlaid("  sync-mis: {within: PT3M}\n").problems())
        .extracting(Problem::toString)
        .containsExactly(
            "mine.yaml:3:13: 'sync-mis' is not a rule of the pack; did you mean 'sync-miss'?");
    assertThat(overlaid("  sync-miss: {within: 3 min}\n").problems())
        .extracting(Problem::toString)
        .first()
        .asString()
        .startsWith("mine.yaml:3:14: rule 'sync-miss': 'within' must be an ISO 8601 duration");
    assertThat(overlaid("  sync-miss: {key: waybill}\n").problems())
        .extracting(Problem::toString)
        .first()
        .asString()
        .contains("what it looks at belongs to the rule");
    assertThatThrownBy(() -> RuleFiles.with(PACK, "cold-chian"))
        .isInstanceOf(IOException.class)
        .hasMessage("no profile 'cold-chian'; did you mean 'cold-chain'?");
  }
}
