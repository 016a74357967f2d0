package io.orderpulse.sandbox.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Flink standalone cluster: one JobManager with the web UI and some TaskManagers.
 *
 * <p>Not thread-safe: one thread kills and starts TaskManagers.
 */
public final class FlinkCluster implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);

  private final RunDirectory run;
  private final FlinkCommands commands;
  private final FlinkOptions options;
  private final FlinkRest rest;
  private final ServerProcess jobManager;
  private final List<ServerProcess> taskManagers = new ArrayList<>();
  private int started;

  private FlinkCluster(
      RunDirectory run, FlinkCommands commands, FlinkOptions options, ServerProcess jobManager) {
    this.run = run;
    this.commands = commands;
    this.options = options;
    this.jobManager = jobManager;
    this.rest = new FlinkRest(URI.create("http://127.0.0.1:" + options.uiPort()));
  }

  /**
   * Starts a cluster and waits until all its slots are there.
   *
   * @param home where Flink is built and configured
   * @param directory the run's directory; checkpoints and savepoints go there too
   * @param options ports and sizes
   * @return the running cluster
   * @throws SandboxException when it does not come up
   */
  public static FlinkCluster start(ProjectHome home, RunDirectory directory, FlinkOptions options) {
    FlinkCommands commands = FlinkCommands.prepare(home, directory, options);
    ServerProcess jobManager = directory.start(commands.jobManager());
    FlinkCluster cluster = new FlinkCluster(directory, commands, options, jobManager);
    try {
      // Both kinds start together: a TaskManager keeps asking until the JobManager is there.
      for (int i = 0; i < options.taskManagers(); i++) {
        cluster.launchTaskManager();
      }
      jobManager.awaitReady(START, () -> cluster.rest.slots().total() >= 0);
      cluster.awaitSlots();
      return cluster;
    } catch (SandboxException e) {
      cluster.close();
      throw e;
    }
  }

  /** Jobs, savepoints and slots of this cluster. */
  public FlinkRest rest() {
    return rest;
  }

  /**
   * Submits with Flink's own client, as {@code flink run -d} does: the job's main method runs in a
   * JVM of its own and not in the JobManager.
   *
   * @param jar the job jar
   * @param jarRun what to run
   * @return the job's id
   * @throws SandboxException when the client fails; the message has its reason
   */
  public String flinkRun(Path jar, JarRun jarRun) {
    return new FlinkRunCommand(commands.home(), commands.directory(), uri()).run(jar, jarRun);
  }

  /** Address of REST and web UI. */
  public URI uri() {
    return rest.uri();
  }

  /** The directory given to savepoints when no other is wanted. */
  public Path savepoints() {
    return commands.directory().resolve("savepoints");
  }

  /** The JobManager's JVM. */
  public ServerProcess jobManager() {
    return jobManager;
  }

  /** The JVMs of the TaskManagers that run, oldest first. */
  public List<ServerProcess> taskManagers() {
    return List.copyOf(taskManagers);
  }

  /** Kills the oldest TaskManager as kill -9 does. */
  public void killTaskManager() {
    if (taskManagers.isEmpty()) {
      throw new SandboxException("No TaskManager is running.");
    }
    taskManagers.remove(0).kill();
  }

  /** Starts one more TaskManager and waits until its slots are there. */
  public void startTaskManager() {
    launchTaskManager();
    awaitSlots();
  }

  private void launchTaskManager() {
    taskManagers.add(run.start(commands.taskManager(++started)));
  }

  private void awaitSlots() {
    int wanted = taskManagers.size() * options.slots();
    for (ServerProcess taskManager : taskManagers) {
      taskManager.awaitReady(START, () -> rest.slots().total() >= wanted);
    }
  }

  @Override
  public void close() {
    taskManagers.forEach(ServerProcess::close);
    taskManagers.clear();
    jobManager.close();
  }
}
