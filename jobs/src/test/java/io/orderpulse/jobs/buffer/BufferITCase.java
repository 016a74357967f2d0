package io.orderpulse.jobs.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.json.Rfc3339;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 240, unit = TimeUnit.SECONDS)
class BufferITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(2);

  /** What it took to start the job does not count; this order has perhaps been degraded by it. */
  private static final String WARM = "warm";

  private static final String PERSON = "觌鬻";
  private static final String PHONE = "13970007919";

  @TempDir Path folder;

  private JobClient job;

  @AfterEach
  void end() throws Exception {
    if (job != null) {
      job.cancel().get();
    }
  }

  @Test
  void ordersAreConfirmedDegradedOrRefused() throws Exception {
    Topics topics = new Topics("plain");
    KAFKA.create(2, topics.all());
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap());
        SlowServices services = new SlowServices()) {
      start(tool, "plain", services);
      accept(tool, "plain", "fast", "vip", "");
      accept(tool, "plain", "fast", "vip", "");
      accept(tool, "plain", "coupon", "normal", ",\"coupon_codes\":[\"C-1\"]");
      accept(tool, "plain", "shaky", "normal", "");
      accept(tool, "plain", "gone", "normal", "");
      accept(tool, "plain", "slow-1", "normal", "");
      accept(tool, "plain", "slow-cancelled", "normal", "");
      tool.send("plain.in.channel", 0, "no JSON at all");
      tool.flush();
      awaitTrue(() -> ids(tool, "plain.in.channel").contains("slow-cancelled#degraded"));
      awaitTrue(() -> ids(tool, "plain.in.channel").contains("slow-1#degraded"));
      assertThat(ids(tool, "plain.in.channel")).doesNotContain("slow-1#confirmed");
      cancel(tool, "plain", "slow-cancelled");
      awaitTrue(() -> ids(tool, "plain.in.wms").contains("slow-cancelled#released#L1"));
      services.release();
      awaitTrue(() -> ids(tool, "plain.in.channel").contains("slow-1#confirmed"));
      awaitTrue(() -> ids(tool, "plain.in.wms").contains("slow-1#released#L2"));
      awaitTrue(() -> ids(tool, "plain.in.channel").contains("shaky#confirmed"));

      assertThat(ids(tool, "plain.in.channel"))
          .containsExactlyInAnyOrder(
              "fast#confirmed",
              "coupon#confirmed",
              "shaky#confirmed",
              "gone#cancelled",
              "slow-1#degraded",
              "slow-1#confirmed",
              "slow-cancelled#degraded");
      assertThat(ids(tool, "plain.in.wms"))
          .containsExactlyInAnyOrder(
              "slow-1#frozen#L1",
              "slow-1#frozen#L2",
              "slow-1#released#L1",
              "slow-1#released#L2",
              "slow-cancelled#frozen#L1",
              "slow-cancelled#frozen#L2",
              "slow-cancelled#released#L1",
              "slow-cancelled#released#L2");
      assertThat(commands(tool, "plain"))
          .containsExactlyInAnyOrder(
              "DEGRADE_PREOCCUPY|order/slow-1|slow-1#degraded",
              "SEND_SMS|order/slow-1|slow-1#degraded",
              "DEGRADE_PREOCCUPY|order/slow-cancelled|slow-cancelled#degraded",
              "SEND_SMS|order/slow-cancelled|slow-cancelled#degraded");
      assertThat(services.asked("stock", "fast")).isOne();
      assertThat(services.asked("coupon", "fast")).isZero();
      assertThat(services.asked("coupon", "coupon")).isOne();
      assertThat(services.asked("stock", "shaky")).isEqualTo(3);
      assertThat(services.body("price", "fast"))
          .isEqualTo(
              "{\"order_id\":\"fast\",\"lane\":\"vip\",\"amount\":10.00,\"currency\":\"CNY\",\"lines\":["
                  + "{\"line_id\":\"L1\",\"sku\":\"S-1\",\"quantity\":2,\"price\":3.00},"
                  + "{\"line_id\":\"L2\",\"sku\":\"S-2\",\"quantity\":1,\"price\":4.00}]}");
      for (Event event : said(tool, "plain.in.channel")) {
        EventValidator.validate(EventTypes.find(event.type()), event.data());
      }
    }
  }

  /** Stock is slow for half of the orders; the machine dies while they are being degraded. */
  @ParameterizedTest
  @ValueSource(strings = {"at-least-once", "exactly-once"})
  void aCrashChangesNothing(String delivery, @InjectMiniCluster MiniCluster cluster)
      throws Exception {
    String name = "crash-" + delivery;
    Topics topics = new Topics(name);
    KAFKA.create(2, topics.all());
    List<String> slow = IntStream.range(0, 100).mapToObj(i -> "slow-" + i).toList();
    List<String> fast = IntStream.range(0, 100).mapToObj(i -> "fast-" + i).toList();
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap());
        SlowServices services = new SlowServices()) {
      start(tool, name, services, "--set", "delivery=" + delivery);
      for (int i = 0; i < slow.size(); i++) {
        accept(tool, name, slow.get(i), "normal", "");
        accept(tool, name, fast.get(i), "normal", "");
        tool.flush();
        if (i == 60) {
          awaitTrue(() -> count(tool, name + ".in.channel", "#degraded") > 5);
          cluster.terminateTaskManager(0).get();
          cluster.startTaskManager();
        }
      }
      awaitTrue(
          () ->
              withoutDoubles(tool, name + ".in.channel", "#degraded")
                  .containsAll(slow.stream().map(id -> id + "#degraded").toList()));
      services.release();
      awaitTrue(
          () ->
              new TreeSet<>(ids(tool, name + ".in.channel"))
                  .containsAll(slow.stream().map(id -> id + "#confirmed").toList()));
      awaitTrue(() -> count(tool, name + ".in.wms", "#released#") >= 2 * slow.size());
      Set<String> degraded = withoutDoubles(tool, name + ".in.channel", "#degraded");
      assertThat(degraded).containsAll(slow.stream().map(id -> id + "#degraded").toList());
      // A fast order is degraded too when its time was over before the job was back.
      Set<String> orders = new TreeSet<>();
      degraded.forEach(id -> orders.add(id.replace("#degraded", "")));
      awaitTrue(() -> count(tool, name + ".in.wms", "#released#") >= 2 * orders.size());
      awaitTrue(() -> count(tool, name + ".in.channel", "#confirmed") >= slow.size() + fast.size());

      assertThat(withoutDoubles(tool, name + ".in.channel", "#confirmed"))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(slow.stream(), fast.stream()).map(id -> id + "#confirmed").toList());
      for (String what : List.of("#frozen#", "#released#")) {
        assertThat(withoutDoubles(tool, name + ".in.wms", what))
            .containsExactlyInAnyOrderElementsOf(
                orders.stream()
                    .flatMap(id -> Stream.of(id + what + "L1", id + what + "L2"))
                    .toList());
      }
      assertThat(new TreeSet<>(commands(tool, name)))
          .containsExactlyInAnyOrderElementsOf(
              orders.stream()
                  .flatMap(
                      id ->
                          Stream.of("DEGRADE_PREOCCUPY", "SEND_SMS")
                              .map(action -> action + "|order/" + id + "|" + id + "#degraded"))
                  .toList());
      if (delivery.equals("exactly-once")) {
        assertThat(ids(tool, name + ".in.channel")).doesNotHaveDuplicates();
        assertThat(ids(tool, name + ".in.wms")).doesNotHaveDuplicates();
        assertThat(commands(tool, name)).doesNotHaveDuplicates();
      }
      assertThat(checkpoints()).doesNotContain(PERSON).doesNotContain(PHONE);
    }
  }

  private static void accept(KafkaTool tool, String prefix, String id, String lane, String more) {
    String event =
        """
        {"specversion":"1.0","id":"a-%1$s","source":"channel/front","type":"order.accepted",
         "subject":"%1$s","time":"%2$s","data":{"order_id":"%1$s","channel":"own-site",
         "customer_id":"C1","amount":10.00,"currency":"CNY","payment":"prepaid","lane":"%3$s",
         "lines":[{"line_id":"L1","sku":"S-1","product":"刹车片","part_class":"wearing","quantity":2,"price":3.00},
                  {"line_id":"L2","sku":"S-2","product":"机滤","part_class":"wearing","quantity":1,"price":4.00}],
         "ship_to":{"recipient":"%4$s","phone":"%5$s","province":"湖北省","city":"武汉市","district":"东西湖区",
                    "address":"金银潭大道1号"}%6$s}}
        """
            .formatted(id, Rfc3339.format(System.currentTimeMillis()), lane, PERSON, PHONE, more);
    tool.send(prefix + ".in.channel", Math.floorMod(id.hashCode(), 2), id, event);
  }

  private static void cancel(KafkaTool tool, String prefix, String id) {
    String event =
        """
        {"specversion":"1.0","id":"c-%1$s","source":"channel/own","type":"order.cancelled",
         "subject":"%1$s","time":"%2$s","data":{"order_id":"%1$s"}}
        """
            .formatted(id, Rfc3339.format(System.currentTimeMillis()));
    tool.send(prefix + ".in.channel", 0, id, event);
    tool.flush();
  }

  private void start(KafkaTool tool, String prefix, SlowServices services, String... more)
      throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 10);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(400));
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(2);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--set", "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
                "--set", "topics.prefix=" + prefix,
                "--set", "kafka.group-prefix=" + prefix,
                "--set", "kafka.transaction-timeout=PT1M",
                "--set", "time.out-of-orderness=PT0.2S",
                "--set", "time.idle=PT0.5S",
                "--set", "buffer.degrade-after=PT1S",
                "--set", "buffer.retry-after=PT0.05S",
                "--set", "buffer.stock-url=" + services.at("stock"),
                "--set", "buffer.price-url=" + services.at("price"),
                "--set", "buffer.coupon-url=" + services.at("coupon")));
    arguments.addAll(List.of(more));
    BufferJob.build(env, Settings.of(arguments.toArray(String[]::new)));
    job = env.executeAsync(prefix);
    accept(tool, prefix, WARM, "normal", "");
    tool.flush();
    awaitTrue(() -> services.asked("price", WARM) > 0);
  }

  private static List<Event> said(KafkaTool tool, String topic) throws Exception {
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(topic)) {
      if (new String(record.value(), StandardCharsets.UTF_8).contains("/orderpulse/buffer")) {
        Event event = new EventReader().read(record.value());
        if (!event.subject().equals(WARM)) {
          events.add(event);
        }
      }
    }
    return events;
  }

  private static List<String> ids(KafkaTool tool, String topic) throws Exception {
    return said(tool, topic).stream().map(Event::id).toList();
  }

  private static Set<String> withoutDoubles(KafkaTool tool, String topic, String what)
      throws Exception {
    Set<String> found = new TreeSet<>();
    ids(tool, topic).stream().filter(id -> id.contains(what)).forEach(found::add);
    return found;
  }

  private static int count(KafkaTool tool, String topic, String what) throws Exception {
    return withoutDoubles(tool, topic, what).size();
  }

  private static List<String> commands(KafkaTool tool, String prefix) throws Exception {
    List<String> ids = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll(prefix + ".actions")) {
      String id = new EventReader().read(record.value()).id();
      if (!id.contains("/" + WARM + "|")) {
        ids.add(id);
      }
    }
    return ids;
  }

  private String checkpoints() throws Exception {
    StringBuilder all = new StringBuilder();
    try (var files = Files.walk(folder.resolve("checkpoints"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static void awaitTrue(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(100);
    }
  }
}
