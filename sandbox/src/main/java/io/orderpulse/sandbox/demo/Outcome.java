package io.orderpulse.sandbox.demo;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.PlantedFault;
import io.orderpulse.sandbox.simulator.RecordingReader;
import io.orderpulse.sandbox.truth.Asked;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.truth.Facts;
import io.orderpulse.sandbox.truth.Score;
import io.orderpulse.sandbox.truth.SelfCheck;
import io.orderpulse.sandbox.truth.Truth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What was found, measured against what was planted and sent.
 *
 * @param score of each rule
 * @param doubts where the planted faults and the recorded events do not say the same
 * @param pages how many people each fault called
 */
public record Outcome(Score score, List<String> doubts, Pages pages) {

  /**
   * @param recording folder of what was sent and planted
   * @param found all transitions that were read
   * @param asked all commands that were read
   * @param end the last moment that counts, ms since the epoch
   * @param counts whether a rule can judge a subject of its in such a run
   * @throws IOException when the recording can't be read
   */
  static Outcome of(
      Path recording,
      List<Detected> found,
      List<Asked> asked,
      long end,
      BiPredicate<String, String> counts)
      throws IOException {
    RecordingReader reader = new RecordingReader(recording);
    Facts facts = new Facts();
    reader.events(facts);
    List<PlantedFault> faults = reader.faults();
    List<ExpectedAnomaly> truth =
        Truth.of(facts, faults, end).stream()
            .filter(a -> counts.test(a.rule(), a.subjectId()))
            .toList();
    List<Detected> judged =
        found.stream().filter(d -> counts.test(d.rule(), d.subjectId())).toList();
    return new Outcome(
        Score.of(truth, judged, end).with(facts, truth, asked, end),
        SelfCheck.disagreements(faults, Truth.of(facts, end), end),
        Pages.of(faults, found, end));
  }

  /** Prints all of it. */
  public void print(PrintWriter out) {
    out.println();
    out.print(score.table());
    doubts.forEach(line -> out.println("the simulator disagrees with the truth: " + line));
    out.println();
    out.print(pages.table());
    out.flush();
  }

  /** True when everything was found as it was planted, and nothing else. */
  public boolean perfect() {
    return score.perfect() && score.differences().isEmpty() && doubts.isEmpty();
  }
}
