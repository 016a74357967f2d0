package io.orderpulse.jobs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.yaml.RuleLoader;
import io.orderpulse.cep.yaml.RulePack;
import io.orderpulse.jobs.config.ClockConfig;
import io.orderpulse.jobs.kafka.KafkaRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RulesAtStartTest {

  private static final ClockConfig WALL = new ClockConfig(1, Instant.EPOCH, Instant.EPOCH);
  private static final TopicPartition PARTITION = new TopicPartition("orderpulse.rules", 0);

  private static RulesAtStart start(int packVersion, KafkaRecord... records) {
    String file =
        Records.content("a", "PT9H").replaceFirst("\\{", "{\"version\":" + packVersion + ",");
    RulePack pack = new RuleLoader().load(Map.of("a.yaml", file)).orThrow();
    long end = records.length;
    return RulesAtStart.of(pack, new RuleHistory(List.of(records), Map.of(PARTITION, end)), WALL);
  }

  private static List<String> said(RulesAtStart start) {
    return start.rules().stream()
        .map(c -> c.id() + c.version() + (c.content() == null ? " removed" : ""))
        .toList();
  }

  @Test
  void theFilesHoldUntilAPublishedVersionComesIntoForce() {
    RulesAtStart start = start(1, Records.at(0, Records.expect("a", 2, "PT2H", 77L)));
    assertThat(said(start)).containsExactly("a1", "a2");
    assertThat(start.rules().get(0).effectiveFrom()).isEqualTo(Long.MIN_VALUE);
    assertThat(start.rules().get(1).effectiveFrom()).isEqualTo(77);
    assertThat(start.offsets()).containsEntry(PARTITION, 1L);
  }

  @Test
  void whatWasPublishedSurvivesNewerFiles() {
    assertThat(said(start(5, Records.at(0, Records.expect("a", 2, "PT2H", null)))))
        .containsExactly("a2");
    assertThat(said(start(2, Records.at(0, Records.expect("a", 2, "PT2H", null)))))
        .containsExactly("a2");
  }

  @Test
  void rulesMayBeOnTheTopicAlone() {
    assertThat(said(start(1, Records.at(0, Records.expect("b", 1, "PT2H", null)))))
        .containsExactly("a1", "b1");
  }

  @Test
  void aTombstoneRemovesARuleOfTheFiles() {
    assertThat(said(start(1, Records.at(0, "a", null)))).containsExactly("a1", "a2 removed");
  }

  @Test
  void whatIsRefusedIsReadAgainToBeToldOf() {
    byte[] bad = {'?'};
    RulesAtStart start =
        start(
            1,
            Records.at(0, "c", bad),
            Records.at(1, Records.expect("c", 1, "PT2H", null)),
            Records.at(2, "a", bad),
            Records.at(3, Records.expect("b", 1, "PT2H", null)));
    assertThat(said(start)).containsExactly("a1", "c1", "b1");
    assertThat(start.refused()).extracting(KafkaRecord::offset).containsExactly(2L);
    assertThat(start.offsets()).containsEntry(PARTITION, 2L);
  }

  @Test
  void aStartLooksBackOnAFewVersions() {
    KafkaRecord[] records = new KafkaRecord[20];
    for (int i = 0; i < records.length; i++) {
      records[i] = Records.at(i, Records.expect("a", i + 2, "PT" + (i + 1) + "H", null));
    }
    assertThat(said(start(1, records))).hasSizeLessThanOrEqualTo(8).endsWith("a20", "a21");
  }
}
