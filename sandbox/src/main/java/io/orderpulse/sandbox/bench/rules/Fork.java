package io.orderpulse.sandbox.bench.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.sandbox.bench.ChildJvm;
import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;

/** Does a run in a JVM of its own, which ends with this one. */
final class Fork {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final IntConsumer progress;
  private String last = "its JVM said nothing";
  private RunResult result;

  private Fork(IntConsumer progress) {
    this.progress = progress;
  }

  /**
   * @param progress is told the per cent of the events that were read
   * @throws IOException when the run fails; says why
   */
  static RunResult of(RulesRun run, int heapMegabytes, IntConsumer progress)
      throws IOException, InterruptedException {
    Fork fork = new Fork(progress);
    List<String> arguments = List.of(JSON.writeValueAsString(run));
    new ChildJvm(heapMegabytes, RulesChild.class, arguments).run(fork::take);
    if (fork.result == null) {
      throw new IOException("its JVM ended without a result: " + fork.last);
    }
    return fork.result;
  }

  private void take(String line) throws IOException {
    if (line.startsWith(RulesChild.PROGRESS)) {
      progress.accept(Integer.parseInt(line.substring(RulesChild.PROGRESS.length())));
    } else if (line.startsWith(RulesChild.RESULT)) {
      result = JSON.readValue(line.substring(RulesChild.RESULT.length()), RunResult.class);
    } else if (line.startsWith(RulesChild.FAILURE)) {
      throw new IOException(line.substring(RulesChild.FAILURE.length()));
    } else if (!line.isBlank()) {
      last = line;
    }
  }
}
