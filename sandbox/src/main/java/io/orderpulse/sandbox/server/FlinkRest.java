package io.orderpulse.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A Flink cluster's REST interface: jars, jobs, savepoints. Every failure is one line. */
public final class FlinkRest {

  private final FlinkHttp http;

  /**
   * Talks to a JobManager.
   *
   * @param uri its address, as http://127.0.0.1:8081
   */
  public FlinkRest(URI uri) {
    this.http = new FlinkHttp(uri);
  }

  /** The JobManager's address. */
  public URI uri() {
    return http.uri();
  }

  /**
   * The cluster's slots.
   *
   * @param total all slots
   * @param free those no job uses
   * @param taskManagers TaskManagers that are connected
   */
  public record Slots(int total, int free, int taskManagers) {}

  /** Reads how many slots there are. */
  public Slots slots() {
    JsonNode overview = http.get("/overview");
    return new Slots(
        overview.path("slots-total").asInt(),
        overview.path("slots-available").asInt(),
        overview.path("taskmanagers").asInt());
  }

  /**
   * Uploads a job jar; one upload serves any number of runs.
   *
   * @param jar the file
   * @return the jar's id on the cluster
   * @throws SandboxException when there is no such file or the cluster refuses it
   */
  public String upload(Path jar) {
    if (!Files.isReadable(jar)) {
      throw new SandboxException("No job jar at %s: build it or pass --jar.".formatted(jar));
    }
    String stored = http.upload("/jars/upload", jar).path("filename").asText();
    return stored.substring(stored.lastIndexOf('/') + 1);
  }

  /**
   * Runs a main class of an uploaded jar.
   *
   * @param jarId from upload
   * @param run what to run
   * @return the job's id
   * @throws SandboxException when the main method fails; the message has its reason
   */
  public String run(String jarId, JarRun run) {
    return http.post("/jars/" + jarId + "/run", run.toJson()).path("jobid").asText();
  }

  /** All jobs the cluster remembers, ended ones too. */
  public List<FlinkJob> jobs() {
    List<FlinkJob> jobs = new ArrayList<>();
    for (JsonNode job : http.get("/jobs/overview").path("jobs")) {
      jobs.add(
          new FlinkJob(
              job.path("jid").asText(), job.path("name").asText(), job.path("state").asText()));
    }
    return List.copyOf(jobs);
  }

  /**
   * State of one job.
   *
   * @param jobId the job
   * @return CREATED, RUNNING, RESTARTING, FAILED, CANCELED, FINISHED …
   */
  public String state(String jobId) {
    return http.get("/jobs/" + jobId).path("state").asText();
  }

  /**
   * Whether all tasks of a job run, which is more than the job's state says.
   *
   * @param jobId the job
   * @return whether every vertex is RUNNING
   */
  public boolean allTasksRun(String jobId) {
    JsonNode job = http.get("/jobs/" + jobId);
    boolean all = "RUNNING".equals(job.path("state").asText());
    for (JsonNode vertex : job.path("vertices")) {
      all &= vertex.path("tasks").path("RUNNING").asInt() == vertex.path("parallelism").asInt();
    }
    return all;
  }

  /**
   * Completed checkpoints of a job since it was submitted.
   *
   * @param jobId the job
   * @return their number
   */
  public int completedCheckpoints(String jobId) {
    return http.get("/jobs/" + jobId + "/checkpoints").path("counts").path("completed").asInt();
  }

  /**
   * Why a job last failed and was restarted.
   *
   * @param jobId the job
   * @return one line; empty when it never failed
   */
  public Optional<String> failure(String jobId) {
    JsonNode last =
        http.get("/jobs/" + jobId + "/exceptions").path("exceptionHistory").path("entries").path(0);
    String trace = last.path("stacktrace").asText();
    return trace.isEmpty() ? Optional.empty() : Optional.of(FlinkHttp.reason(trace));
  }

  /**
   * The event clock of a job: the lowest watermark that any of its last tasks has reached, where
   * all others have been. In between, a task with an input that has no clock shows none, though it
   * has one.
   *
   * @param jobId the job
   * @return ms since the epoch; {@link Long#MIN_VALUE} while a task has none
   */
  public long watermark(String jobId) {
    long lowest = Long.MAX_VALUE;
    for (String vertex : ends(http.get("/jobs/" + jobId))) {
      String path = "/jobs/" + jobId + "/vertices/" + vertex + "/watermarks";
      for (JsonNode metric : http.get(path)) {
        lowest = Math.min(lowest, metric.path("value").asLong(Long.MIN_VALUE));
      }
    }
    return lowest == Long.MAX_VALUE ? Long.MIN_VALUE : lowest;
  }

  /** Vertices that no other reads from. */
  private static Set<String> ends(JsonNode job) {
    Set<String> ends = new LinkedHashSet<>();
    job.path("vertices").forEach(vertex -> ends.add(vertex.path("id").asText()));
    for (JsonNode node : job.path("plan").path("nodes")) {
      node.path("inputs").forEach(input -> ends.remove(input.path("id").asText()));
    }
    return ends;
  }

  /**
   * Cancels a job and waits until it has ended.
   *
   * @param jobId the job
   * @param bound how long to wait at most
   */
  public void cancel(String jobId, Duration bound) {
    http.patch("/jobs/" + jobId + "?mode=cancel");
    Await.until("job %s to end".formatted(jobId), bound, () -> FlinkJob.isTerminal(state(jobId)));
  }

  /**
   * Takes a savepoint.
   *
   * @param jobId the job
   * @param directory where to, as the cluster's machines see it
   * @param cancel whether the job ends with it
   * @param bound how long to wait at most
   * @return the savepoint's path, to start from
   */
  public String savepoint(String jobId, URI directory, boolean cancel, Duration bound) {
    ObjectNode body = FlinkHttp.object();
    body.put("target-directory", directory.toString()).put("cancel-job", cancel);
    String path = "/jobs/" + jobId + "/savepoints";
    String request = http.post(path, body).path("request-id").asText();
    JsonNode[] answer = new JsonNode[1];
    Await.until(
        "the savepoint of job " + jobId,
        bound,
        () -> {
          answer[0] = http.get(path + "/" + request);
          return "COMPLETED".equals(answer[0].path("status").path("id").asText());
        });
    JsonNode operation = answer[0].path("operation");
    if (!operation.has("location")) {
      String trace = operation.path("failure-cause").path("stack-trace").asText();
      throw new SandboxException(
          "No savepoint of job %s: %s".formatted(jobId, FlinkHttp.reason(trace)));
    }
    return operation.path("location").asText();
  }
}
