package io.orderpulse.sandbox.bench.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Numbers that the cluster shows of itself; -1 while it shows none. */
final class ClusterGauges {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BOUND = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(BOUND).build();
  private final URI cluster;
  private final String job;
  private String vertex;
  private String metric;

  /**
   * @param job id of the buffer job
   */
  ClusterGauges(URI cluster, String job) {
    this.cluster = cluster;
    this.job = job;
  }

  /** Checks under way, over all tasks. */
  long inFlight() throws InterruptedException {
    try {
      if (vertex == null && !find()) {
        return -1;
      }
      String path = "/jobs/%s/vertices/%s/subtasks/metrics?get=%s&agg=sum";
      return get(path.formatted(job, vertex, metric)).path(0).path("sum").asLong(-1);
    } catch (IOException e) {
      return -1;
    }
  }

  private boolean find() throws IOException, InterruptedException {
    for (JsonNode candidate : get("/jobs/" + job).path("vertices")) {
      String id = candidate.path("id").asText();
      String path = "/jobs/" + job + "/vertices/" + id + "/subtasks/metrics";
      for (JsonNode found : get(path)) {
        if (found.path("id").asText().endsWith("buffer.in-flight")) {
          metric = found.path("id").asText();
          vertex = id;
          return true;
        }
      }
    }
    return false;
  }

  /** Heap in use of all TaskManagers, bytes. */
  long heap() throws InterruptedException {
    try {
      long sum = 0;
      for (JsonNode manager : get("/taskmanagers").path("taskmanagers")) {
        String id = manager.path("id").asText();
        String path = "/taskmanagers/" + id + "/metrics?get=Status.JVM.Memory.Heap.Used";
        sum += get(path).path(0).path("value").asLong(0);
      }
      return sum == 0 ? -1 : sum;
    } catch (IOException e) {
      return -1;
    }
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(cluster.resolve(path)).timeout(BOUND).build();
    return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }
}
