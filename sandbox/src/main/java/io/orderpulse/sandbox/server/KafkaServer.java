package io.orderpulse.sandbox.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** One Kafka broker in KRaft mode. Topics are not created by mere use. */
public final class KafkaServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final int PROBE_SECONDS = 5;
  private static final int ANSWER_SECONDS = 30;

  private final ServerProcess process;
  private final String bootstrap;

  private KafkaServer(ServerProcess process, String bootstrap) {
    this.process = process;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts a broker and waits until it serves clients.
   *
   * @param home where the server is built
   * @param directory the run's directory
   * @param port port of the broker on 127.0.0.1
   * @return the running broker
   * @throws SandboxException when it does not come up
   */
  public static KafkaServer start(ProjectHome home, RunDirectory directory, int port) {
    Path own = directory.sub("kafka");
    Path properties = own.resolve("server.properties");
    TextFiles.write(properties, KafkaProperties.text(port, Ports.free(), own.resolve("data")));
    ServerProcess process =
        directory.start(
            new ServerCommand(
                "Kafka",
                own,
                home.classPath("kafka"),
                "io.orderpulse.sandbox.kafka.KafkaMain",
                List.of("-Xms128m", "-Xmx256m", home.serverLogging()),
                List.of(properties.toString())));
    String bootstrap = "127.0.0.1:" + port;
    process.awaitReady(START, () -> Ports.isListening(port) && brokers(bootstrap) > 0);
    return new KafkaServer(process, bootstrap);
  }

  /** Host and port for clients' bootstrap.servers. */
  public String bootstrap() {
    return bootstrap;
  }

  /** The broker's JVM. */
  public ServerProcess process() {
    return process;
  }

  /**
   * Creates those topics that do not exist yet and waits until the broker knows them.
   *
   * @param topics the topics wanted
   * @throws SandboxException when the broker refuses one
   */
  public void createTopics(Collection<NewTopic> topics) {
    try (Admin admin = admin(bootstrap)) {
      Set<String> existing = admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing = topics.stream().filter(t -> !existing.contains(t.name())).toList();
      admin.createTopics(missing).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new SandboxException(
          "Kafka at %s did not create the topics: %s".formatted(bootstrap, e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while creating topics.", e);
    }
  }

  @Override
  public void close() {
    process.close();
  }

  private static int brokers(String bootstrap) throws Exception {
    try (Admin admin = admin(bootstrap)) {
      return admin.describeCluster().nodes().get(PROBE_SECONDS, TimeUnit.SECONDS).size();
    }
  }

  private static Admin admin(String bootstrap) {
    return Admin.create(Map.of("bootstrap.servers", bootstrap));
  }
}
