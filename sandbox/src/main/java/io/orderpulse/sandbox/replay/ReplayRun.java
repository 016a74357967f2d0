package io.orderpulse.sandbox.replay;

import java.io.PrintWriter;

/** A replay as the command line runs it: results to files, a table to the terminal. */
public final class ReplayRun {

  private ReplayRun() {}

  /**
   * @throws Exception when input can't be read, rules have problems, or results can't be written
   */
  public static void run(ReplayOptions options, PrintWriter summary) throws Exception {
    ReplayWriter writer = new ReplayWriter(options.out());
    ReplayResults results = new Replay(options).run();
    writer.write(results);
    ReplaySummary.print(results, summary);
  }
}
