package io.orderpulse.jobs.testing;

import io.orderpulse.jobs.config.Delivery;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.Topics;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Kafka broker inside the test's JVM, on free ports of 127.0.0.1. Register it static; it
 * starts before the first test of the class and is gone after the last.
 */
public final class EmbeddedKafka implements BeforeAllCallback, AfterAllCallback {

  private static final Duration LEADERS = Duration.ofSeconds(30);
  private static final int LOWEST = 12_000;
  private static final int HIGHEST = 20_000;
  private static final int TRIES = 1_000;

  private KafkaRaftServer server;
  private Path folder;
  private String bootstrap;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    folder = Files.createTempDirectory("orderpulse-kafka-");
    int port = freePort(0);
    int controller = freePort(port);
    bootstrap = "127.0.0.1:" + port;
    Properties properties = properties(port, controller);
    format(properties);
    server =
        new KafkaRaftServer(kafka.server.KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    server.startup();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(EmbeddedKafka::delete);
    }
  }

  /** {@code host:port} of the broker. */
  public String bootstrap() {
    return bootstrap;
  }

  /** A configuration of jobs on this broker. */
  public KafkaConfig config(String prefix) {
    return config(prefix, Map.of());
  }

  /** The same with properties for all clients. */
  public KafkaConfig config(String prefix, Map<String, String> properties) {
    return new KafkaConfig(
        bootstrap,
        properties,
        new Topics(prefix),
        prefix,
        Delivery.AT_LEAST_ONCE,
        Duration.ofMinutes(1));
  }

  /** Creates topics and waits until they are there. */
  public void create(int partitions, List<String> topics) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(topics.stream().map(t -> new NewTopic(t, partitions, (short) 1)).toList())
          .all()
          .get();
      awaitLeaders(admin, partitions, topics);
    } catch (ExecutionException e) {
      throw new IllegalStateException("topics could not be created", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * A partition that turns the first record of an idempotent producer away never takes it later.
   */
  private static void awaitLeaders(Admin admin, int partitions, List<String> topics)
      throws InterruptedException {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    for (String topic : topics) {
      for (int i = 0; i < partitions; i++) {
        all.put(new TopicPartition(topic, i), OffsetSpec.latest());
      }
    }
    for (long end = System.nanoTime() + LEADERS.toNanos(); ; Thread.onSpinWait()) {
      try {
        admin.listOffsets(all).all().get();
        return;
      } catch (ExecutionException e) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("partitions without a leader", e.getCause());
        }
      }
    }
  }

  private Properties properties(int port, int controller) {
    Properties p = new Properties();
    p.setProperty("process.roles", "broker,controller");
    p.setProperty("node.id", "1");
    p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controller);
    p.setProperty(
        "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
    p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("log.dirs", folder.resolve("data").toString());
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("offsets.topic.num.partitions", "1");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    p.setProperty("transaction.state.log.num.partitions", "1");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("message.max.bytes", "4000000");
    p.setProperty("auto.create.topics.enable", "false");
    return p;
  }

  private void format(Properties properties) throws IOException {
    Path file = folder.resolve("server.properties");
    try (var out = Files.newOutputStream(file)) {
      properties.store(out, null);
    }
    String[] arguments = {
      "format", "-t", Uuid.randomUuid().toString(), "-c", file.toString(), "--ignore-formatted"
    };
    int code = StorageTool.execute(arguments, new PrintStream(PrintStream.nullOutputStream()));
    if (code != 0) {
      throw new IllegalStateException("Kafka's storage could not be formatted: code " + code);
    }
  }

  /**
   * A port that nothing listens on, below Linux' range for outgoing connections, so that none of
   * those takes it before the broker does.
   */
  private static int freePort(int butNot) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (port != butNot && isFree(port)) {
        return port;
      }
    }
    throw new IOException("no free port between " + LOWEST + " and " + HIGHEST);
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
