package io.orderpulse.cep.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.verdict.Handling.Calls;
import io.orderpulse.cep.verdict.Handling.Command;
import io.orderpulse.cep.verdict.Handling.Covers;
import io.orderpulse.cep.verdict.Handling.Rung;
import io.orderpulse.cep.yaml.RuleLoader;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says of alerting arrives with the verdicts. */
class HandlingsTest {

  private static final String RULE =
      """
      rules:
        - id: r
          template: expect
          key: waybill
          from: [{event: logistics.scanned}]
          expect: [{event: logistics.scanned}, {event: wms.order.shipped}]
          within: PT72H
          severity: [{is: error}]
          owner: service
          text:
            zh: {name: a, summary: b, expected: c, observed: d}
            en: {name: a, summary: b, expected: c, observed: d}
      """;

  private static RulePack load(String more) {
    return new RuleLoader().load(Map.of("r.yaml", RULE + more.indent(4)));
  }

  private static Handling of(String more) {
    return Handlings.of(load(more).orThrow().rules().get(0));
  }

  @Test
  void whatIsNotSaidIsPlain() {
    Handling handling = of("");
    assertThat(handling.chain()).isEmpty();
    assertThat(handling.calls()).isNull();
    assertThat(handling.coolDown()).isEqualTo(1_800_000);
    assertThat(handling.awaits()).containsExactly("logistics", "wms");
  }

  @Test
  void everyClauseArrives() {
    Handling handling =
        of(
            """
            chain_from: condition-true
            chain: [{role: x, after: PT48H, level: 2}, {role: y, after: PT96H}]
            calls: {level: 3, gap: PT10M, quiet_from: "22:00", quiet_to: "07:30"}
            mutes: [a, "hop-broken|channel→erp"]
            mutes_after_first: [merge-missed]
            storm_by: carrier
            actions: [MERGE_PACKAGES]
            actions_at: critical
            undo: [CANCEL_MERGE]
            actions_expire: PT1H
            approval: true
            decision: true
            """);
    assertThat(handling.chain())
        .containsExactly(new Rung(2, "x", 172_800_000), new Rung(3, "y", 345_600_000));
    assertThat(handling.chainFrom()).isEqualTo(Handling.ChainFrom.CONDITION_TRUE);
    assertThat(handling.calls()).isEqualTo(new Calls(3, 600_000, 1320, 450, "Asia/Shanghai"));
    assertThat(handling.mutes()).containsExactly("a", "hop-broken|channel→erp");
    assertThat(handling.mutesAfterFirst()).containsExactly("merge-missed");
    assertThat(handling.stormBy()).isEqualTo("carrier");
    assertThat(handling.decision()).isTrue();
    assertThat(handling.commands())
        .containsExactly(
            new Command("MERGE_PACKAGES", Severity.CRITICAL, null, 3_600_000L, true),
            new Command("CANCEL_MERGE", null, Resolution.CANCELLED, 3_600_000L, true));
  }

  @Test
  void aShadowMutesFoldsCallsAndAsksForNothing() {
    Handling handling =
        of(
            """
            status: shadow
            mutes: [a]
            storm_by: carrier
            calls: {}
            actions: [MERGE_PACKAGES]
            """);
    assertThat(handling.shadow()).isTrue();
    assertThat(handling.mutes()).isEmpty();
    assertThat(handling.stormBy()).isNull();
    assertThat(handling.calls()).isNull();
    assertThat(handling.commands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "chain: [{role: x, after: PT2H}, {role: y, after: PT1H}]; later than in the step before",
        "chain: [{role: x, after: PT1H, level: 2}, {role: y, after: PT2H, level: 2}]; higher than",
        "calls: {quiet_from: '22:00'}; go together",
        "calls: {quiet_from: x, quiet_to: '07:00'}; must be like 22:00",
        "calls: {zone: Mars}; must be a time zone",
        "mutes: ['|x']; is not the id of a rule",
        "undo: [CANCEL]; CANCEL_MERGE",
      })
  void whatIsWrongIsSaid(String clause, String message) {
    assertThat(load(clause).problems().toString()).contains(message);
  }

  @Test
  void aGroupSaysWhichCarrierItIsAbout() {
    Rule rule =
        new RuleLoader()
            .load(
                Map.of(
                    "g.yaml",
                    """
                    rules:
                      - id: carrier-suspended
                        template: group
                        key: global
                        from: [{event: logistics.carrier.noticed}]
                        each: [carrier, region]
                        severity: [{is: warning}]
                        owner: ops
                        text:
                          zh: {name: a, summary: b, expected: c, observed: d}
                          en: {name: a, summary: b, expected: c, observed: d}
                    """))
            .orThrow()
            .rules()
            .get(0);
    assertThat(Handlings.covers(rule, "carrier-suspended|global|all|SF|42"))
        .isEqualTo(new Covers("SF", "42"));
    assertThat(Handlings.covers(load("").orThrow().rules().get(0), "r|waybill|W1")).isNull();
  }
}
