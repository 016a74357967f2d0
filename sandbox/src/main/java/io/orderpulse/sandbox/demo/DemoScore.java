package io.orderpulse.sandbox.demo;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.RecordingReader;
import io.orderpulse.sandbox.truth.Detected;
import io.orderpulse.sandbox.truth.Facts;
import io.orderpulse.sandbox.truth.Score;
import io.orderpulse.sandbox.truth.SelfCheck;
import io.orderpulse.sandbox.truth.Truth;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Measures what was found against a batch computation over what was sent. */
final class DemoScore {

  private DemoScore() {}

  /**
   * Prints the score.
   *
   * @return true when everything was found and nothing else
   */
  static boolean print(Path recording, List<Detected> found, long end, PrintWriter out)
      throws IOException {
    RecordingReader reader = new RecordingReader(recording);
    Facts facts = new Facts();
    reader.events(facts);
    List<ExpectedAnomaly> truth = Truth.of(facts, end);
    Score score = Score.of(truth, found, end);
    out.println();
    out.print(score.table());
    List<String> doubts = SelfCheck.disagreements(reader.faults(), truth, end);
    doubts.forEach(line -> out.println("the simulator disagrees with the truth: " + line));
    out.flush();
    return score.perfect() && doubts.isEmpty();
  }
}
