package io.orderpulse.sandbox.bench.rules;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Does a run in a JVM of its own, which ends with this one. */
final class Fork {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Fork() {}

  /**
   * @param progress is told the per cent of the events that were read
   * @throws IOException when the run fails; says why
   */
  static RunResult of(RulesRun run, int heapMegabytes, IntConsumer progress)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(command(run, heapMegabytes)).redirectErrorStream(true).start();
    Thread killer = new Thread(child::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(killer);
    try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
      return result(lines, progress);
    } finally {
      child.destroyForcibly().waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
    }
  }

  private static RunResult result(BufferedReader lines, IntConsumer progress) throws IOException {
    String last = "its JVM said nothing";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(RulesChild.PROGRESS)) {
        progress.accept(Integer.parseInt(line.substring(RulesChild.PROGRESS.length())));
      } else if (line.startsWith(RulesChild.RESULT)) {
        return JSON.readValue(line.substring(RulesChild.RESULT.length()), RunResult.class);
      } else if (line.startsWith(RulesChild.FAILURE)) {
        throw new IOException(line.substring(RulesChild.FAILURE.length()));
      } else if (!line.isBlank()) {
        last = line;
      }
    }
    throw new IOException("its JVM ended without a result: " + last);
  }

  /** The options of this JVM but for its heap and agents, which may not share a file or port. */
  private static List<String> command(RulesRun run, int heapMegabytes) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.matches("-(Xm[sxn]|javaagent|agentlib|agentpath).*"))
        .forEach(command::add);
    // all of it from the beginning: a heap that grows collects all its garbage in some round
    command.add("-Xms" + heapMegabytes + "m");
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(RulesChild.class.getName());
    command.add(JSON.writeValueAsString(run));
    return command;
  }
}
