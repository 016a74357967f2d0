package io.orderpulse.sandbox.bench.intake;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.front.Behaviour;
import io.orderpulse.sandbox.front.CheckServices;
import io.orderpulse.sandbox.front.ShopFront;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/**
 * Four phases, one after the other, each until nothing is unread: a slow service at the rate that
 * was asked for; the limit, from more orders than the chain takes; half of it; with fast services a
 * burst of twice what the buffer confirms, so that orders wait for it.
 */
public final class IntakeBenchmark {

  /** The phase with a slow service. */
  static final String SLOW = "slow service";

  /** The phase at half of the limit. */
  static final String HALF = "half";

  /** The phase of twice what the buffer confirms. */
  static final String BURST = "burst";

  private static final double MORE_THAN_ENOUGH = 3;
  private static final int WARM_UP = 50;

  private final IntakePlan plan;
  private final Consumer<String> progress;

  public IntakeBenchmark(IntakePlan plan, Consumer<String> progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Runs it and prints what was measured.
   *
   * @return whether nothing was lost
   */
  public boolean run(java.io.PrintWriter out) throws Exception {
    IntakeReport report = measure();
    report.print(out);
    return report.isSound();
  }

  private IntakeReport measure() throws Exception {
    progress.accept("starting Kafka, Flink, the front and the services");
    LoadOrders orders = new LoadOrders(plan.vipShare());
    int most = most();
    try (IntakeCluster cluster = IntakeCluster.start(plan);
        KafkaProducer<byte[], byte[]> producer = ShopFront.producer(cluster.bootstrap());
        CheckServices services = new CheckServices(0);
        ShopFront front = new ShopFront(producer, IntakeCluster.TOPICS, 0)) {
      cluster.submit(services);
      try (OrderLoad load = new OrderLoad(front.url(), orders, most);
          OutcomeWatch watch =
              new OutcomeWatch(
                  cluster.bootstrap(),
                  IntakeCluster.TOPICS.name(Topic.IN_CHANNEL),
                  load,
                  orders,
                  most);
          Lags lags = new Lags(cluster.bootstrap(), groups(cluster.bootstrap()));
          Sampler sampler =
              new Sampler(
                  lags,
                  partitions(cluster.bootstrap(), List.of(Topic.ORDER_HEALTH)),
                  cluster.gauges(),
                  progress)) {
        return phases(new Parts(cluster, services, load, watch, lags, sampler));
      }
    }
  }

  private record Parts(
      IntakeCluster cluster,
      CheckServices services,
      OrderLoad load,
      OutcomeWatch watch,
      Lags lags,
      Sampler sampler) {}

  private IntakeReport phases(Parts parts) throws Exception {
    phase(parts, "warm-up", WARM_UP, Duration.ofSeconds(10), Behaviour.GOOD);
    List<IntakeRow> rows = new ArrayList<>();
    Behaviour slow = new Behaviour(plan.delay(), 0, 0, Duration.ZERO);
    rows.add(phase(parts, SLOW, plan.rate(), plan.length(), slow));
    CpuWatch cpu = new CpuWatch(parts.cluster.processes());
    cpu.begin();
    IntakeRow flood = flood(parts, rows.get(0));
    rows.add(flood);
    String bound = Bound.words(cpu.read(), flood.peaks().lags());
    double limit = flood.throughput();
    int half = (int) Math.max(1, limit / 2);
    rows.add(phase(parts, HALF, half, plan.length(), Behaviour.GOOD));
    int twice = (int) Math.max(2, flood.confirmedPerSecond() * 2);
    rows.add(phase(parts, BURST, twice, plan.burst(), Behaviour.GOOD));
    return new IntakeReport(rows, limit, bound, plan.delay().toMillis() / 1e3);
  }

  /** More orders than it takes, for a short while: what waits is worked off at the limit. */
  private IntakeRow flood(Parts parts, IntakeRow before) throws Exception {
    double first = Math.max(plan.rate(), before.throughput());
    int rate = (int) Math.min(4_000, Math.max(600, first * MORE_THAN_ENOUGH));
    Duration length = plan.length().compareTo(plan.burst()) < 0 ? plan.length() : plan.burst();
    return phase(parts, "limit", rate, length, Behaviour.GOOD);
  }

  private IntakeRow phase(Parts parts, String name, int rate, Duration length, Behaviour stock)
      throws Exception {
    List<TopicPartition> events = partitions(parts.cluster.bootstrap(), List.of(Topic.EVENTS));
    parts.services.behave("stock", stock);
    parts.sampler.begin(name);
    long before = parts.lags.written(events);
    OutcomeWatch.Outcomes outcomes = parts.watch.begin(parts.load.next());
    long begin = System.nanoTime();
    long beginMs = System.currentTimeMillis();
    OrderLoad.Sent sent = parts.load.run(rate, length);
    long loaded = System.nanoTime();
    boolean drained = awaitDrained(parts, sent, outcomes);
    long end = drained ? Math.max(loaded, parts.sampler.writtenLast()) : System.nanoTime();
    return new IntakeRow(
        name,
        rate,
        sent.count(),
        sent.accepted(),
        outcomes.confirmed.get(),
        outcomes.degraded.get(),
        outcomes.doubles.get(),
        sent.latencies().quantile(0.5),
        sent.latencies().quantile(0.99),
        outcomes.vip.quantile(0.95),
        outcomes.normal.quantile(0.95),
        parts.lags.written(events) - before,
        Math.max(1, outcomes.last.get() - beginMs) / 1e3,
        (end - begin) / 1e9,
        drained ? (end - loaded) / 1e9 : -1,
        parts.sampler.peaks(),
        parts.cluster.disk());
  }

  private boolean awaitDrained(Parts parts, OrderLoad.Sent sent, OutcomeWatch.Outcomes outcomes)
      throws InterruptedException {
    long end = System.nanoTime() + plan.drain().toNanos();
    while (outcomes.confirmed.get() < sent.accepted() || parts.sampler.lag() > 0) {
      parts.cluster.requireAlive();
      parts.watch.check();
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(100);
    }
    return true;
  }

  /** Orders that can come at most, for the tables kept of them. */
  private int most() {
    double longest = Math.max(plan.length().toSeconds(), plan.burst().toSeconds());
    double rate = Math.max(plan.rate(), 4_000);
    return (int) Math.min(20_000_000, 1_000 + longest * (plan.rate() + 4_000 + 2_000 + 2 * rate));
  }

  private static Map<String, List<TopicPartition>> groups(String bootstrap) {
    Map<String, List<TopicPartition>> groups = new LinkedHashMap<>();
    groups.put("orderpulse-buffer", partitions(bootstrap, List.of(Topic.IN_CHANNEL)));
    groups.put("orderpulse-intake", partitions(bootstrap, List.of(Topic.IN_CHANNEL, Topic.IN_WMS)));
    groups.put("orderpulse-health", partitions(bootstrap, List.of(Topic.EVENTS)));
    return groups;
  }

  private static List<TopicPartition> partitions(String bootstrap, List<Topic> topics) {
    try (KafkaConsumer<byte[], byte[]> consumer = DemoClients.consumer(bootstrap)) {
      return topics.stream()
          .map(IntakeCluster.TOPICS::name)
          .flatMap(
              topic ->
                  IntStream.range(0, consumer.partitionsFor(topic).size())
                      .mapToObj(i -> new TopicPartition(topic, i)))
          .toList();
    }
  }
}
