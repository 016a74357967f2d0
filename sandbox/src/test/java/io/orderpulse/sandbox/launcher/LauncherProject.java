package io.orderpulse.sandbox.launcher;

import io.orderpulse.sandbox.server.ProjectHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A directory that looks like the project, with a java that prints its arguments. */
final class LauncherProject {

  /** Prints each argument in angle brackets and ends with 7. */
  private static final String JAVA = "#!/bin/sh\nprintf '<%s>' \"$@\"\necho\nexit 7\n";

  /** Makes what the launcher looks for. */
  private static final String MAVEN =
      """
      #!/bin/sh
      mkdir -p sandbox/target/lib jobs/target
      touch sandbox/target/orderpulse-sandbox-0.1.0.jar jobs/target/orderpulse-jobs-0.1.0.jar
      for server in kafka elasticsearch flink; do mkdir -p sandbox/servers/$server/target/lib; done
      """;

  private static final int BOUND_SECONDS = 30;

  private final Path home;
  private final Path tools;

  private LauncherProject(Path home, Path tools) {
    this.home = home;
    this.tools = tools;
  }

  record Result(int exitCode, String out, String err) {}

  static LauncherProject create(Path directory) throws IOException {
    Path home = directory.resolve("my project");
    Path tools = directory.resolve("tools");
    LauncherProject project = new LauncherProject(home, tools);
    for (String module :
        List.of(
            "",
            "events",
            "udfs",
            "cep-patterns",
            "dashboards",
            "jobs",
            "sandbox",
            "sandbox/servers/guard",
            "sandbox/servers/kafka",
            "sandbox/servers/elasticsearch",
            "sandbox/servers/flink")) {
      Path pom = home.resolve(module).resolve("pom.xml");
      Files.createDirectories(pom.getParent());
      Files.createFile(pom);
    }
    Files.copy(ProjectHome.find().root().resolve("orderpulse"), project.launcher());
    executable(tools.resolve("bin/java"), JAVA);
    executable(tools.resolve("bin/javac"), "#!/bin/sh\n");
    executable(tools.resolve("bin/mvn"), MAVEN);
    project.javaVersion("17.0.15");
    return project;
  }

  Path home() {
    return home;
  }

  Path launcher() {
    return home.resolve("orderpulse");
  }

  void javaVersion(String version) throws IOException {
    Files.writeString(tools.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  void removeJava() throws IOException {
    Files.delete(tools.resolve("bin/java"));
  }

  void breakMaven() throws IOException {
    executable(tools.resolve("bin/mvn"), "#!/bin/sh\nexit 1\n");
  }

  Result run(String... arguments) throws IOException, InterruptedException {
    return runAs(launcher(), arguments);
  }

  Result runAs(Path command, String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    Path out = Files.createTempFile(tools, "out", "");
    Path err = Files.createTempFile(tools, "err", "");
    ProcessBuilder builder = new ProcessBuilder(line).directory(tools.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", tools.toString());
    builder.environment().put("PATH", tools.resolve("bin") + ":" + System.getenv("PATH"));
    Process process = builder.start();
    if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the launcher hangs");
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("not executable: " + file);
    }
  }
}
