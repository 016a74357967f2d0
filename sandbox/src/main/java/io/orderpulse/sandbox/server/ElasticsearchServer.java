package io.orderpulse.sandbox.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** One Elasticsearch node without security, scripts and ILM. */
public final class ElasticsearchServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);

  private final RunDirectory run;
  private final ServerCommand command;
  private final URI uri;
  private volatile ServerProcess process;

  private ElasticsearchServer(RunDirectory run, ServerCommand command, URI uri) {
    this.run = run;
    this.command = command;
    this.uri = uri;
    restart();
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
    ServerCommand command =
        new ServerCommand(
            "Elasticsearch",
            own,
            home.classPath("elasticsearch"),
            "io.orderpulse.sandbox.elasticsearch.ElasticsearchMain",
            List.of("-Xms256m", "-Xmx768m", home.serverLogging()),
            List.of(home.built("elasticsearch").resolve("home").toString(), config.toString()));
    return new ElasticsearchServer(directory, command, URI.create("http://127.0.0.1:" + port));
  }

  /**
   * Starts it again after {@link #stop}, with the same port and data, and waits until it answers.
   *
   * @throws SandboxException when it does not come up
   */
  public void restart() {
    process = run.start(command);
    URI health = uri.resolve("/_cluster/health?wait_for_status=yellow&timeout=5s");
    process.awaitReady(START, () -> Http.get(health).statusCode() == 200);
  }

  /** Stops it; its data stays for a restart. */
  public void stop() {
    process.close();
  }

  /** Where it answers. */
  public URI uri() {
    return uri;
  }

  /** The node's JVM, another one after a restart. */
  public ServerProcess process() {
    return process;
  }

  @Override
  public void close() {
    stop();
  }
}
