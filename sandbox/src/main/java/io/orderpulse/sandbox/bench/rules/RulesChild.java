package io.orderpulse.sandbox.bench.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The main class of the JVM that does one run. It is told the run as JSON and prints lines: how far
 * it is, then its result or its failure.
 */
public final class RulesChild {

  static final String PROGRESS = "progress ";
  static final String RESULT = "result ";
  static final String FAILURE = "failure ";

  private RulesChild() {}

  /**
   * @param args the run as JSON
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ObjectMapper json = new ObjectMapper();
    try {
      RulesRun run = json.readValue(args[0], RulesRun.class);
      RunResult result = run(run, Track.start(run, percent -> out.println(PROGRESS + percent)));
      out.println(RESULT + json.writeValueAsString(result));
      System.exit(0); // whatever threads an engine leaves behind
    } catch (Exception | LinkageError | OutOfMemoryError e) {
      out.println(FAILURE + reason(e).replaceAll("\\s+", " "));
      System.exit(1);
    }
  }

  static RunResult run(RulesRun run, Track track) throws Exception {
    Contender contender = Contenders.of(run.contender());
    if (contender.engine() != null) {
      return FlinkRun.of(run, contender.engine().get(), track);
    }
    return SequentialRun.of(run, Esper.start(RuleSets.expect(run.rules())), track);
  }

  /** The words of the innermost failure that has any. */
  private static String reason(Throwable e) {
    String reason = e.toString();
    for (Throwable t = e; t != null; t = t.getCause()) {
      reason = t.getMessage() == null ? reason : t.toString();
    }
    return reason;
  }
}
