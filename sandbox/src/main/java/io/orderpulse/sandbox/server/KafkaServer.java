package io.orderpulse.sandbox.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** One Kafka broker in KRaft mode. Topics are not created by mere use. */
public final class KafkaServer implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(60);
  private static final int PROBE_SECONDS = 5;
  private static final int ANSWER_SECONDS = 30;

  private final RunDirectory run;
  private final ServerCommand command;
  private final int port;
  private volatile ServerProcess process;

  private KafkaServer(RunDirectory run, ServerCommand command, int port) {
    this.run = run;
    this.command = command;
    this.port = port;
    restart();
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
    ServerCommand command =
        new ServerCommand(
            "Kafka",
            own,
            home.classPath("kafka"),
            "io.orderpulse.sandbox.kafka.KafkaMain",
            List.of("-Xms128m", "-Xmx256m", home.serverLogging()),
            List.of(properties.toString()));
    return new KafkaServer(directory, command, port);
  }

  /**
   * Starts it again after {@link #stop}, with the same port and data, and waits until it serves
   * clients.
   *
   * @throws SandboxException when it does not come up
   */
  public void restart() {
    process = run.start(command);
    process.awaitReady(START, () -> Ports.isListening(port) && brokers() > 0);
  }

  /** Stops it; its data stays for a restart. */
  public void stop() {
    process.close();
  }

  /** Host and port for clients' bootstrap.servers. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** The broker's JVM, another one after a restart. */
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
    try (Admin admin = admin()) {
      Set<String> existing = admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      List<NewTopic> missing = topics.stream().filter(t -> !existing.contains(t.name())).toList();
      admin.createTopics(missing).all().get(ANSWER_SECONDS, TimeUnit.SECONDS);
      awaitLeaders(admin, topics);
    } catch (ExecutionException | TimeoutException e) {
      throw new SandboxException(
          "Kafka at %s did not create the topics: %s".formatted(bootstrap(), e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("Interrupted while creating topics.", e);
    }
  }

  /**
   * Waits until every partition answers. A created topic takes records a little before all of its
   * partitions do; an idempotent producer whose first record is turned away then while its second
   * is taken can never get the first one in.
   */
  private static void awaitLeaders(Admin admin, Collection<NewTopic> topics) {
    Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
    for (NewTopic topic : topics) {
      for (int i = 0; i < topic.numPartitions(); i++) {
        partitions.put(new TopicPartition(topic.name(), i), OffsetSpec.latest());
      }
    }
    Await.until(
        "Kafka to lead all partitions",
        START,
        () -> {
          admin.listOffsets(partitions).all().get(PROBE_SECONDS, TimeUnit.SECONDS);
          return true;
        });
  }

  @Override
  public void close() {
    stop();
  }

  private int brokers() throws Exception {
    try (Admin admin = admin()) {
      return admin.describeCluster().nodes().get(PROBE_SECONDS, TimeUnit.SECONDS).size();
    }
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrap()));
  }
}
