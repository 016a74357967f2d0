package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.sandbox.simulator.RecordingReader;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.truth.Facts;
import io.orderpulse.sandbox.truth.RuleScore;
import io.orderpulse.sandbox.truth.Score;
import io.orderpulse.sandbox.truth.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The anomalies of a run against the truth and against the contract. */
record Verdict(Score score, AnomalyContract contract, List<Detected> transitions) {

  static Verdict of(Path recording, List<TopicRecord> anomalies, long end) throws IOException {
    Facts facts = new Facts();
    RecordingReader reader = new RecordingReader(recording);
    reader.events(facts);
    List<Detected> found = new ArrayList<>();
    for (TopicRecord record : anomalies) {
      found.add(Detected.read(record.value()));
    }
    return new Verdict(
        Score.of(Truth.of(facts, reader.faults(), end), found, end),
        AnomalyContract.of(anomalies),
        found);
  }

  /** Every anomaly of the truth with its severities and its end, nothing else, nothing doubled. */
  void requirePerfect(int atLeast) {
    System.out.println(score.table());
    int expected = score.rules().stream().mapToInt(RuleScore::expected).sum();
    System.out.printf(
        "%d anomalies in the truth, %d transitions, %d redelivered%n",
        expected, transitions.size(), contract.redelivered());
    assertThat(expected).as("anomalies that the run had to have").isGreaterThanOrEqualTo(atLeast);
    assertThat(contract.violations()).as("violations of the contract").isEmpty();
    assertThat(score.perfect()).as(score.table()).isTrue();
    assertThat(score.differences()).as("severities and ends").isEmpty();
  }
}
