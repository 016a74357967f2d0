package io.orderpulse.sandbox.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A main class in a JVM of its own, with the class path and the options of this one but for its
 * heap and agents, which may not share a file or port. It ends with this one.
 *
 * @param heapMegabytes its heap
 * @param main its main class
 * @param arguments of that
 */
public record ChildJvm(int heapMegabytes, Class<?> main, List<String> arguments) {

  /** Takes what it prints. */
  @FunctionalInterface
  public interface Lines {
    /**
     * @throws IOException to end it
     */
    void take(String line) throws IOException;
  }

  /** Copies the list. */
  public ChildJvm {
    arguments = List.copyOf(arguments);
  }

  /**
   * Runs it to its end.
   *
   * @param lines gets what it prints on both outputs
   * @return its exit code
   * @throws IOException when it can't be started, or from {@code lines}; it is ended then
   */
  public int run(Lines lines) throws IOException, InterruptedException {
    Process child = new ProcessBuilder(command()).redirectErrorStream(true).start();
    Thread killer = new Thread(child::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(killer);
    try (BufferedReader printed = child.inputReader(StandardCharsets.UTF_8)) {
      for (String line = printed.readLine(); line != null; line = printed.readLine()) {
        lines.take(line);
      }
      return child.waitFor();
    } finally {
      child.destroyForcibly().waitFor();
      Runtime.getRuntime().removeShutdownHook(killer);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.matches("-(Xm[sxn]|javaagent|agentlib|agentpath).*"))
        .forEach(command::add);
    // all of it from the beginning: a heap that grows collects all its garbage at some moment
    command.add("-Xms" + heapMegabytes + "m");
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }
}
