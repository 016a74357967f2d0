package io.orderpulse.sandbox.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One Elasticsearch node without security, scripts and ILM. */
public final class ElasticsearchServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);

  private final ServerProcess process;
  private final URI uri;

  private ElasticsearchServer(ServerProcess process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /**
   * Starts a node and waits until it is at least yellow.
   *
   * @param home where the server is built
   * @param directory the run's directory
   * @param port HTTP port on 127.0.0.1
   * @return the running node
   * @throws SandboxException when it does not come up
   */
  public static ElasticsearchServer start(ProjectHome home, RunDirectory directory, int port) {
    Path own = directory.sub("elasticsearch");
    Path config = directory.sub("elasticsearch/config");
    TextFiles.write(
        config.resolve("elasticsearch.yml"),
        """
        cluster.name: orderpulse-sandbox
        node.name: sandbox
        discovery.type: single-node
        network.host: 127.0.0.1
        http.port: %d
        transport.port: %d
        path.data: "%s"
        path.logs: "%s"
        # The default stops writes below 10 %% of free disk, which is much on a large disk.
        cluster.routing.allocation.disk.threshold_enabled: false
        """
            .formatted(port, Ports.free(), own.resolve("data"), own.resolve("logs")));
    ServerProcess process =
        directory.start(
            new ServerCommand(
                "Elasticsearch",
                own,
                home.classPath("elasticsearch"),
                "io.orderpulse.sandbox.elasticsearch.ElasticsearchMain",
                List.of("-Xms256m", "-Xmx768m", home.serverLogging()),
                List.of(
                    home.built("elasticsearch").resolve("home").toString(), config.toString())));
    URI uri = URI.create("http://127.0.0.1:" + port);
    URI health = uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=5s");
    process.awaitReady(START, () -> Http.get(health).statusCode() == 200);
    return new ElasticsearchServer(process, uri);
  }

  /** Where it answers. */
  public URI uri() {
    return uri;
  }

  /** The node's JVM. */
  public ServerProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
