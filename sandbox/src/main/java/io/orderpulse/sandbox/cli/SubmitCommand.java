package io.orderpulse.sandbox.cli;

import io.orderpulse.sandbox.server.FlinkRest;
import io.orderpulse.sandbox.server.JarRun;
import io.orderpulse.sandbox.server.ProjectHome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one of the jobs on a Flink cluster. */
@Command(
    name = "submit",
    description = {
      "Run a job on a Flink cluster.",
      "Prints the job's name, its id and its page in the web UI."
    })
public final class SubmitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "JOB", description = "One of: ${COMPLETION-CANDIDATES}")
  private JobName job;

  @Option(
      names = "--jobmanager",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8081",
      description = "REST address of the JobManager (default: ${DEFAULT-VALUE}).")
  private URI jobManager;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration of the job, as the JobManager's machine sees it.")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting that overrides the configuration; may be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Default parallelism of the job (default: the cluster's).")
  private Integer parallelism;

  @Option(
      names = "--savepoint",
      paramLabel = "PATH",
      description = "Savepoint or checkpoint to start from.")
  private String savepoint;

  @Option(
      names = "--jar",
      paramLabel = "FILE",
      description = "The job jar (default: the one built here).")
  private Path jar;

  @Override
  public Integer call() {
    SubmitArguments.check(spec, jobManager, parallelism, config);
    Path file = jar == null ? ProjectHome.find().jobsJar() : jar;
    FlinkRest flink = new FlinkRest(jobManager);
    String id =
        flink.run(
            flink.upload(file), new JarRun(job.mainClass(), arguments(), parallelism, savepoint));
    spec.commandLine()
        .getOut()
        .printf("%s %s %s%n", job, id, jobManager.resolve("/#/job/running/" + id + "/overview"));
    return 0;
  }

  /** What the job's main method gets. Its working directory is another, so paths are absolute. */
  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (config != null) {
      arguments.addAll(List.of("--config", config.toAbsolutePath().normalize().toString()));
    }
    settings.forEach((key, value) -> arguments.addAll(List.of("--set", key + "=" + value)));
    return arguments;
  }
}
