package io.orderpulse.sandbox.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.FlinkJob;
import io.orderpulse.sandbox.server.FlinkRest;
import io.orderpulse.sandbox.server.SandboxException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Flink cluster: its jobs' state, written out, and its logs. */
final class ClusterSearch {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BOUND = Duration.ofSeconds(120);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(BOUND).build();
  private final URI uri;
  private final FlinkRest flink;

  ClusterSearch(URI uri) {
    this.uri = uri;
    this.flink = new FlinkRest(uri);
  }

  /** The jobs that run. */
  List<FlinkJob> jobs() {
    return flink.jobs().stream().filter(job -> job.state().equals("RUNNING")).toList();
  }

  /** Waits until each job has written two checkpoints from now: the second began after now. */
  void awaitCheckpoints() {
    Map<FlinkJob, Integer> before = new HashMap<>();
    jobs().forEach(job -> before.put(job, flink.completedCheckpoints(job.id())));
    before.forEach(
        (job, count) ->
            Await.until(
                "two checkpoints of " + job.name(),
                BOUND,
                () -> flink.completedCheckpoints(job.id()) >= count + 2));
  }

  /** Folders of checkpoints on this machine, as the cluster is configured. */
  List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    for (JsonNode option : get("/jobmanager/config")) {
      String key = option.path("key").asText();
      if (key.equals("execution.checkpointing.dir") || key.equals("state.checkpoints.dir")) {
        folder(option.path("value").asText(), key, folders);
      }
    }
    return folders;
  }

  private static void folder(String value, String key, List<Path> folders) {
    URI where = URI.create(value);
    boolean here = where.getScheme() == null || "file".equals(where.getScheme());
    if (!here || !Files.isDirectory(Path.of(where.getPath()))) {
      throw new SandboxException(
          "%s is %s, which is no folder on this machine: run the check there, or search a copy with --scan and --flink none."
              .formatted(key, value));
    }
    folders.add(Path.of(where.getPath()));
  }

  /** Writes a savepoint of every job; the cluster must see the folder. */
  void savepoints(Path folder) {
    for (FlinkJob job : jobs()) {
      flink.savepoint(job.id(), folder.toUri(), false, BOUND);
    }
  }

  /** Looks into the logs of all JVMs; returns their number. */
  int searchLogs(TraceFinder finder, Consumer<Leak> leaks) {
    int logs = logs("/jobmanager", "JobManager", finder, leaks);
    for (JsonNode manager : get("/taskmanagers").path("taskmanagers")) {
      String id = manager.path("id").asText();
      logs += logs("/taskmanagers/" + id, "TaskManager " + id, finder, leaks);
    }
    return logs;
  }

  private int logs(String path, String who, TraceFinder finder, Consumer<Leak> leaks) {
    int logs = 0;
    for (JsonNode log : get(path + "/logs").path("logs")) {
      String name = log.path("name").asText();
      String coded = URLEncoder.encode(name, StandardCharsets.UTF_8);
      try {
        for (Trace trace : finder.find(new ByteArrayInputStream(bytes(path + "/logs/" + coded)))) {
          leaks.accept(Leak.of("log " + name + " of " + who, trace));
        }
      } catch (IOException e) {
        throw failed(path, e);
      }
      logs++;
    }
    return logs;
  }

  private JsonNode get(String path) {
    try {
      return JSON.readTree(bytes(path));
    } catch (IOException e) {
      throw failed(path, e);
    }
  }

  private byte[] bytes(String path) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(uri.resolve(path)).timeout(BOUND).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while searching " + uri, e);
    }
  }

  private SandboxException failed(String path, IOException e) {
    return new SandboxException(
        "Flink at %s does not answer %s (%s): is its JobManager running?".formatted(uri, path, e),
        e);
  }
}
