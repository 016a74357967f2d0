package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.LiveRun;
import io.orderpulse.sandbox.live.TopicRecord;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.truth.RuleScore;
import io.orderpulse.sandbox.truth.Score;
import java.io.IOException;
import java.util.List;

/** The anomalies of a run against the truth and against the contract. */
record Verdict(Score score, AnomalyContract contract, List<Detected> transitions) {

  /** What was found, against what was sent. */
  static Verdict of(LiveRun run) throws IOException {
    return of(run, run.end());
  }

  static Verdict of(LiveRun run, long until) throws IOException {
    Installation installation = run.installation();
    List<TopicRecord> anomalies = installation.read(Topic.ANOMALIES);
    List<Detected> found = TopicRecord.transitions(anomalies);
    Score score = run.score(found, until);
    Trail.print(installation, score);
    return new Verdict(score, AnomalyContract.of(anomalies), found);
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
