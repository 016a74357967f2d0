package io.orderpulse.sandbox.bench.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderpulse.jobs.config.ElasticsearchConfig;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.elasticsearch.RestClients;
import io.orderpulse.jobs.index.IndexJob;
import io.orderpulse.sandbox.server.ElasticsearchServer;
import io.orderpulse.sandbox.server.Ports;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.RunDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.apache.http.util.EntityUtils;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/** The Elasticsearch that is written to, with the shipped templates. */
final class IndexServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunDirectory run;
  private final ElasticsearchServer server;
  private final RestClient client;
  private final Set<String> names = new TreeSet<>();

  private IndexServer(RunDirectory run, ElasticsearchServer server) {
    this.run = run;
    this.server = server;
    this.client =
        RestClients.open(
            ElasticsearchConfig.from(Settings.of("--set", "elasticsearch.hosts=" + server.uri()))
                .connection());
  }

  static IndexServer start(Path directory) throws Exception {
    RunDirectory run = RunDirectory.create(directory, false);
    try {
      ElasticsearchServer server = ElasticsearchServer.start(ProjectHome.find(), run, Ports.free());
      IndexJob.prepare(Settings.of("--set", "elasticsearch.hosts=" + server.uri()));
      return new IndexServer(run, server);
    } catch (Exception e) {
      run.close();
      throw e;
    }
  }

  URI uri() {
    return server.uri();
  }

  RestClient client() {
    return client;
  }

  /** CPU time of the server so far, ns. */
  long cpuNanos() {
    return ProcessHandle.of(server.process().pid())
        .flatMap(process -> process.info().totalCpuDuration())
        .map(Duration::toNanos)
        .orElse(0L);
  }

  /** Empties all indices there have ever been: they are there, so that no round makes them. */
  void empty() throws IOException {
    names.addAll(indices());
    for (String name : names) {
      Request delete = new Request("DELETE", "/" + name);
      delete.addParameter("ignore_unavailable", "true");
      client.performRequest(delete);
      client.performRequest(new Request("PUT", "/" + name));
    }
  }

  /** Documents that are there, each id once. */
  long documents() throws IOException {
    client.performRequest(new Request("POST", "/_refresh"));
    long count = 0;
    for (String name : indices()) {
      count += json("/" + name + "/_count").path("count").asLong();
    }
    return count;
  }

  private Set<String> indices() throws IOException {
    Set<String> found = new TreeSet<>();
    json("/orderpulse-*/_alias").fieldNames().forEachRemaining(found::add);
    return found;
  }

  private JsonNode json(String path) throws IOException {
    return JSON.readTree(
        EntityUtils.toByteArray(client.performRequest(new Request("GET", path)).getEntity()));
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      // The server ends with the run all the same.
    } finally {
      run.close();
    }
  }
}
