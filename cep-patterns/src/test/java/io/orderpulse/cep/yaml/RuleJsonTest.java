package io.orderpulse.cep.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.RuleRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleJsonTest {

  private static final long PUBLISHED = 1_771_034_400_000L;

  private static final RulePack PACK = RuleFilesOnDisk.pack();

  private static RulePack load(String text) {
    return new RuleLoader().load(Map.of("r", text));
  }

  @Test
  void theSameRuleInJsonIsEqualAndHasTheSameHash() {
    for (Rule rule : PACK.rules()) {
      RulePack again = load(PACK.contents().get(rule.id())).orThrow();
      Rule json = again.rules().get(0);
      assertThat(json.hash()).isEqualTo(rule.hash());
      assertThat(again.contents()).containsEntry(rule.id(), PACK.contents().get(rule.id()));
      assertThat(List.of(json.template(), json.severity(), json.timing(), json.alerting()))
          .isEqualTo(List.of(rule.template(), rule.severity(), rule.timing(), rule.alerting()));
      assertThat(json.params()).isEqualTo(rule.params());
      assertThat(List.of(json.zh(), json.en(), json.unit(), json.release(), json.key()))
          .isEqualTo(List.of(rule.zh(), rule.en(), rule.unit(), rule.release(), rule.key()));
    }
  }

  @Test
  void aListOfRulesMayBeJson() {
    String json = "{\n\t\"rules\": [\n\t" + PACK.contents().get("sync-miss") + "\n\t]\n}";
    assertThat(load(json).orThrow().rules()).extracting(Rule::id).containsExactly("sync-miss");
  }

  @Test
  void aJsonProblemHasItsPlaceToo() {
    assertThat(load("{\"rules\": [\n  {\"id\": \"a\", \"template\": \"exspect\"}]}").problems())
        .map(Problem::toString)
        .contains("r:2:27: 'exspect' is not a template; did you mean 'expect'?");
  }

  @Test
  void theHashIsOfTheContentWithoutItsVersion() {
    String json = PACK.contents().get("sync-miss");
    String hash = load(json).rules().get(0).hash();
    assertThat(hash).hasSize(64).isEqualTo(load(json.replace(":1,", ":7,")).rules().get(0).hash());
    assertThat(load(json.replace("PT5M", "PT6M")).rules().get(0).hash()).isNotEqualTo(hash);
    assertThat(load(json.replace(",\"", ", \"")).rules().get(0).hash())
        .as("space does not count")
        .isEqualTo(hash);
  }

  @Test
  void aRecordTravelsThereAndBack() throws Exception {
    for (RuleChange change : RuleJson.changes(PACK)) {
      RuleChange dated = new RuleChange(change.id(), 3, change.hash(), PUBLISHED, change.content());
      RuleRecord record = RuleJson.record(dated, "staff-0031", PUBLISHED);
      RuleRecord read = RecordWriter.readData(new RecordWriter().write(record), RuleRecord.class);
      RuleChange back = RuleJson.change(read);
      assertThat(back.hash()).isEqualTo(change.hash());
      assertThat(back.effectiveFrom()).isEqualTo(PUBLISHED);
      assertThat(RuleJson.parse(back).version()).isEqualTo(3);
      assertThat(RuleJson.parse(back).hash()).isEqualTo(change.hash());
      assertThat(RuleJson.change(RuleJson.record(back, "staff-0031", PUBLISHED))).isEqualTo(back);
    }
  }

  @Test
  void aRecordWithoutATimeCountsFromItsPublication() {
    RuleChange any = RuleJson.changes(PACK).get(0);
    RuleRecord record = RuleJson.record(any, "a", PUBLISHED);
    RuleRecord undated = new RuleRecord(any.id(), 1, "", "a", null, PUBLISHED, record.content());
    assertThat(RuleJson.change(undated).effectiveFrom()).isEqualTo(PUBLISHED);
    assertThat(RuleJson.change(undated).hash()).isEqualTo(any.hash());
  }

  @Test
  void aRuleOfTheFilesJudgesFromTheFirstEventUnlessItSaysWhen() {
    assertThat(RuleJson.changes(PACK))
        .extracting(RuleChange::effectiveFrom)
        .containsOnly(Long.MIN_VALUE);
    String dated = PACK.contents().get("sync-miss");
    dated = "{\"effective_from\":\"2026-02-14T10:00:00+08:00\"," + dated.substring(1);
    assertThat(RuleJson.changes(load(dated)).get(0).effectiveFrom()).isEqualTo(PUBLISHED);
  }

  @Test
  void aBadContentIsRefusedWithItsPlace() {
    String bad = PACK.contents().get("sync-miss").replace("PT5M", "5 min");
    RuleChange change = new RuleChange("sync-miss", 4, "", 0, bad);
    assertThatThrownBy(() -> RuleJson.parse(change))
        .hasMessageContaining("rule sync-miss v4:1:")
        .hasMessageContaining("'within' must be an ISO 8601 duration");
    RuleChange other = new RuleChange("x", 1, "", 0, PACK.contents().get("sync-miss"));
    assertThatThrownBy(() -> RuleJson.parse(other)).hasMessageContaining("not the one rule");
  }

  @Test
  void aRuleCarriesTheTypesOfItsEvents() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("types.yaml", "event_types: {po.changed: {actor: string, n: int}}\nrules: []");
    files.put(
        "rule.yaml",
        RuleFilesOnDisk.text(RuleFilesOnDisk.paths().get(3))
            .replace("{event: erp.order.created}", "{event: po.changed, where: 'data.n > 1'}"));
    RulePack pack = new RuleLoader().load(files).orThrow();
    String json = pack.contents().get("sync-miss");
    assertThat(json)
        .contains("\"event_types\":{\"po.changed\":{\"actor\":\"string\",\"n\":\"int\"}}");
    assertThat(load(json).orThrow().declared()).isEqualTo(pack.declared());
    assertThat(pack.eventTypes().get("po.changed")).containsExactlyInAnyOrder("actor", "n");
  }
}
