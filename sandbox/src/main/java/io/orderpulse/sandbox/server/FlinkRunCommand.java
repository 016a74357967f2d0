package io.orderpulse.sandbox.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Flink's own command line client, {@code flink run -d}, in a JVM of its own. */
final class FlinkRunCommand {

  private static final String CLIENT = "org.apache.flink.client.cli.CliFrontend";
  private static final Pattern JOB_ID = Pattern.compile("JobID ([0-9a-f]{32})");
  private static final int BOUND_SECONDS = 120;

  private final ProjectHome home;
  private final Path directory;
  private final URI jobManager;

  /**
   * A client of one cluster.
   *
   * @param home where Flink is built
   * @param directory the cluster's directory, with conf/config.yaml
   * @param jobManager the cluster's REST address
   */
  FlinkRunCommand(ProjectHome home, Path directory, URI jobManager) {
    this.home = home;
    this.directory = directory;
    this.jobManager = jobManager;
  }

  /** Submits and returns the job's id; the main method runs in the client's JVM. */
  String run(Path jar, JarRun run) {
    Path log = directory.resolve("flink-run.log");
    ProcessBuilder builder = new ProcessBuilder(line(jar.toAbsolutePath(), run));
    builder.environment().put("FLINK_CONF_DIR", directory.resolve("conf").toString());
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    int exitCode = exitCode(builder);
    String output = TextFiles.read(log);
    Matcher id = JOB_ID.matcher(output);
    if (exitCode != 0 || !id.find()) {
      throw new SandboxException(
          "'flink run' of %s ended with exit code %d: %s"
              .formatted(run.mainClass(), exitCode, FlinkHttp.reason(output)));
    }
    return id.group(1);
  }

  private List<String> line(Path jar, JarRun run) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("@" + home.flinkConf().resolve("jvm-opens.args"));
    line.add("-Dlog4j2.configurationFile=" + home.flinkConf().resolve("log4j-sandbox.properties"));
    line.addAll(List.of("-Xmx256m", "-cp", home.classPath("flink"), CLIENT, "run", "-d"));
    line.addAll(List.of("-m", jobManager.getAuthority(), "-c", run.mainClass()));
    if (run.parallelism() != null) {
      line.addAll(List.of("-p", run.parallelism().toString()));
    }
    if (run.savepoint() != null) {
      line.addAll(List.of("-s", run.savepoint()));
    }
    line.add(jar.toString());
    line.addAll(run.arguments());
    return line;
  }

  private static int exitCode(ProcessBuilder builder) {
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new SandboxException("Cannot start 'flink run': " + e, e);
    }
    try {
      if (process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new SandboxException("'flink run' did not end within %d s.".formatted(BOUND_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while waiting for 'flink run'.", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
