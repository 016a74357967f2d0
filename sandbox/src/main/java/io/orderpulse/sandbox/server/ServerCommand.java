package io.orderpulse.sandbox.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How to start one server's JVM.
 *
 * @param name what users call it; in lower case it names the log file
 * @param directory existing directory for its log, also its working directory
 * @param classPath its class path, with the guard on it
 * @param mainClass the server's own main class
 * @param jvmOptions options of the JVM, as heap size
 * @param arguments arguments of the main class
 */
public record ServerCommand(
    String name,
    Path directory,
    String classPath,
    String mainClass,
    List<String> jvmOptions,
    List<String> arguments) {

  private static final String GUARD = "io.orderpulse.sandbox.guard.Guard";

  /**
   * Ctrl-C in a terminal reaches every process of the group. The servers ignore it: the command
   * line gets it too and ends them in its own order.
   */
  private static final String IGNORE_INTERRUPT = "trap '' INT; exec \"$@\"";

  /** Copies the lists. */
  public ServerCommand {
    jvmOptions = List.copyOf(jvmOptions);
    arguments = List.copyOf(arguments);
  }

  /** The file that gets the server's standard output and error. */
  public Path log() {
    return directory.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".log");
  }

  /** The server's temporary directory, so that it leaves nothing outside of its run. */
  Path temporary() {
    return directory.resolve("tmp");
  }

  ServerCommand withJvmOption(String option) {
    List<String> more = new ArrayList<>(jvmOptions);
    more.add(option);
    return new ServerCommand(name, directory, classPath, mainClass, more, arguments);
  }

  List<String> line() {
    List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", IGNORE_INTERRUPT, name));
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(jvmOptions);
    line.add("-Djava.io.tmpdir=" + temporary());
    line.addAll(List.of("-XX:+UseSerialGC", "-cp", classPath, GUARD, mainClass));
    line.addAll(arguments);
    return line;
  }
}
