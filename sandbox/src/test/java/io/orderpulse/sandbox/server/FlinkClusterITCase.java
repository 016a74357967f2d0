package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster of two kinds of JVMs: runs jars, survives kill -9 of its TaskManager. */
class FlinkClusterITCase {

  private static final Duration BOUND = Duration.ofSeconds(60);

  private static RunDirectory run;
  private static FlinkCluster cluster;
  private static FlinkRest rest;
  private static Path jar;
  private static String jarId;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    run = RunDirectory.create(null, false);
    FlinkOptions options =
        FlinkOptions.on(Ports.free()).with("execution.checkpointing.interval", "500 ms");
    cluster = FlinkCluster.start(ProjectHome.find(), run, options);
    rest = cluster.rest();
    jar = Jars.of(directory, CountingJob.class);
    jarId = rest.upload(jar);
  }

  @AfterAll
  static void stop() {
    List<ServerProcess> taskManagers = cluster.taskManagers();
    cluster.close();
    run.close();
    assertThat(taskManagers).noneMatch(ServerProcess::isAlive);
    assertThat(cluster.jobManager().isAlive()).isFalse();
    assertThat(run.path()).doesNotExist();
  }

  @Test
  void jobSurvivesTheKillOfItsTaskManager() {
    assertThat(rest.slots().total()).isEqualTo(12);
    String job = submit("survivor", null);
    Await.until("a checkpoint", BOUND, () -> rest.completedCheckpoints(job) > 0);

    cluster.killTaskManager();
    Await.until("the loss to be seen", BOUND, () -> !rest.allTasksRun(job));
    cluster.startTaskManager();
    Await.until("the job to be back", BOUND, () -> rest.allTasksRun(job));

    rest.cancel(job, BOUND);
    assertThat(rest.jobs())
        .contains(new FlinkJob(job, "survivor", "CANCELED"))
        .filteredOn(FlinkJob::ended)
        .isNotEmpty();
  }

  @Test
  void jobContinuesFromASavepoint() {
    String first = submit("first", null);
    String savepoint = rest.savepoint(first, cluster.savepoints().toUri(), true, BOUND);
    Await.until("the end", BOUND, () -> "CANCELED".equals(rest.state(first)));

    String second = submit("second", savepoint);
    rest.cancel(second, BOUND);
  }

  @Test
  void jobRunsThroughFlinksOwnClient() {
    String main = CountingJob.class.getName();
    String job = cluster.flinkRun(jar, new JarRun(main, List.of("by-client"), 1, null));
    Await.until("all tasks", BOUND, () -> rest.allTasksRun(job));
    rest.cancel(job, BOUND);

    assertThatThrownBy(() -> cluster.flinkRun(jar, JarRun.of(main, List.of())))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("the job has no name");
  }

  @Test
  void failingMainMethodIsOneLine() {
    JarRun unnamed = JarRun.of(CountingJob.class.getName(), List.of());
    assertThatThrownBy(() -> rest.run(jarId, unnamed))
        .isInstanceOf(SandboxException.class)
        .hasMessageContaining("the job has no name")
        .hasMessageNotContaining("\n");
  }

  private static String submit(String name, String savepoint) {
    String main = CountingJob.class.getName();
    String job = rest.run(jarId, new JarRun(main, List.of(name), 2, savepoint));
    Await.until("all tasks of " + name, BOUND, () -> rest.allTasksRun(job));
    return job;
  }
}
