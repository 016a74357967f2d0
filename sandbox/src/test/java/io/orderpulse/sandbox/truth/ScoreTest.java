package io.orderpulse.sandbox.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  private static final long END = 1_000;

  private final List<ExpectedAnomaly> truth = new ArrayList<>();
  private final List<Detected> detected = new ArrayList<>();

  @Test
  void nothingExpectedAndNothingFoundIsPerfect() {
    assertThat(score().perfect()).isTrue();
    assertThat(score().rules())
        .hasSameSizeAs(Truth.ruleIds())
        .allMatch(r -> r.recall() == 1 && r.precision() == 1);
  }

  @Test
  void countsWhatIsMissingAndWhatIsTooMuch() {
    for (String order : List.of("O1", "O2", "O3", "O4")) {
      truth.add(overdue(order, 500));
    }
    open("O1", 500);
    open("O2", 500);
    open("O3", 500);
    open("O5", 500);
    open("O6", 500);
    RuleScore rule = overdue();
    assertThat(rule.recall()).isEqualTo(0.75);
    assertThat(rule.precision()).isEqualTo(0.6);
    assertThat(rule.missing()).containsExactly("ship-overdue|order|O4#500");
    assertThat(rule.unexpected())
        .containsExactly("ship-overdue|order|O5#500", "ship-overdue|order|O6#500");
    assertThat(score().perfect()).isFalse();
    assertThat(score().table())
        .containsPattern("ship-overdue +4 +5 +3 +0\\.750 +0\\.600")
        .contains("missing  ship-overdue|order|O4#500");
  }

  @Test
  void anotherEpisodeIsAnotherAnomaly() {
    truth.add(overdue("O1", 500));
    open("O1", 501);
    assertThat(overdue().truePositives()).isZero();
  }

  @Test
  void whatOpensAfterTheEndIsNotScored() {
    open("O1", END + 1);
    assertThat(score().perfect()).isTrue();
    open("O2", END);
    assertThat(score().perfect()).isFalse();
  }

  @Test
  void secondDeliveryOfATransitionCountsOnce() {
    truth.add(overdue("O1", 500));
    open("O1", 500);
    open("O1", 500);
    assertThat(overdue().detected()).isEqualTo(1);
  }

  @Test
  void addressIsRecognisedByItsFirstOrder() {
    truth.add(
        new ExpectedAnomaly(
            "merge-candidates", "address", null, "O1", 5, 5, List.of(), null, null));
    detected.add(
        new Detected(
            "merge-candidates", "address", "k1:abc", "O1", 5, 1, "OPEN", "info", 5L, 5, null));
    assertThat(score().perfect()).isTrue();
  }

  @Test
  void otherSeverityOrEndIsReportedButNotCounted() {
    truth.add(overdue("O1", 500).resolved(700, "RECOVERED"));
    open("O1", 500);
    detected.add(transition("O1", 500, 2, "UPDATED", "critical", 600, null));
    assertThat(score().perfect()).isTrue();
    assertThat(score().differences())
        .containsExactly(
            "ship-overdue|order|O1#500: severity [error, critical], expected [error]",
            "ship-overdue|order|O1#500: resolved null, expected RECOVERED");
    detected.add(transition("O1", 500, 3, "RESOLVED", "critical", 701, "RECOVERED"));
    assertThat(score().differences()).anyMatch(d -> d.endsWith("resolved at 701, expected 700"));
  }

  @Test
  void whatNoFaultDeclaresIsUnexpectedWhateverItsRule() {
    detected.add(new Detected("of-my-own", "order", "O1", null, 5, 1, "OPEN", "info", 5L, 5, null));
    assertThat(score().perfect()).isFalse();
    assertThat(score().table()).contains("unexpected  of-my-own|order|O1#5");
  }

  @Test
  void anotherMuterIsADifference() {
    ExpectedAnomaly cause = ExpectedAnomaly.of("sync-miss", "order", "O1", "warning", 400);
    truth.add(overdue("O1", 500).mutedBy(cause));
    open("O1", 500);
    assertThat(score().perfect()).isTrue();
    assertThat(score().differences())
        .containsExactly("ship-overdue|order|O1#500: muted by null, expected sync-miss|order|O1");
  }

  @Test
  void readsAnAnomalyOfTheContract() throws IOException {
    Detected read =
        Detected.read(json("merge-candidates|address|k1:abc|O1").getBytes(StandardCharsets.UTF_8));
    assertThat(read)
        .isEqualTo(
            new Detected(
                "merge-candidates",
                "address",
                "k1:abc",
                "O1",
                1771030800000L,
                2,
                "RESOLVED",
                "info",
                1771030800000L,
                1771203600000L,
                "MERGED",
                false,
                "sync-miss|order|O1",
                "merge-candidates|O1"));
  }

  @Test
  void refusesWhatIsNoAnomaly() {
    assertThatThrownBy(() -> Detected.read("{}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("data");
    assertThatThrownBy(() -> Detected.read(json("other|key").getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("dedup_key other|key");
  }

  private static String json(String dedupKey) {
    return """
        {"specversion":"1.0","time":"2026-02-16T01:00:00.000Z","data":{
          "dedup_key":"%s","episode":1771030800000,"seq":2,
          "status":"RESOLVED","severity":"info","rule":{"id":"merge-candidates","version":1},
          "subject":{"type":"address","id":"k1:abc"},
          "times":{"condition_true":"2026-02-14T01:00:00Z","opened":"2026-02-14T01:00:00Z"},
          "resolution":"MERGED","notify":false,
          "suppressed_by":"sync-miss|order|O1","root":"merge-candidates|address|k1:abc|O1"}}"""
        .formatted(dedupKey);
  }

  private Score score() {
    return Score.of(truth, detected, END);
  }

  private RuleScore overdue() {
    return score().rules().stream()
        .filter(r -> r.rule().equals("ship-overdue"))
        .findFirst()
        .orElseThrow();
  }

  private static ExpectedAnomaly overdue(String order, long at) {
    return ExpectedAnomaly.of("ship-overdue", "order", order, "error", at);
  }

  private void open(String order, long at) {
    detected.add(transition(order, at, 1, "OPEN", "error", at, null));
  }

  private static Detected transition(
      String order, long at, int seq, String status, String severity, long time, String reason) {
    return new Detected(
        "ship-overdue", "order", order, null, at, seq, status, severity, at, time, reason);
  }
}
