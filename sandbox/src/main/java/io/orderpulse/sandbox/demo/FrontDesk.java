package io.orderpulse.sandbox.demo;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.front.Behaviour;
import io.orderpulse.sandbox.front.CheckServices;
import io.orderpulse.sandbox.front.ShopFront;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * A shop front with customers, and the services behind it, of which the one for stock is down half
 * of the time. Customers and services live in real seconds, which are minutes of the simulated
 * clock: so all this has topics of its own and the ordinary clock, and the rules do not see it.
 */
public final class FrontDesk implements AutoCloseable {

  /** Topics of the front and of the buffer job behind it. */
  public static final Topics TOPICS = new Topics("orderpulse-front");

  /** What the buffer job reads and writes. */
  static final List<Topic> USED = List.of(Topic.IN_CHANNEL, Topic.IN_WMS, Topic.ACTIONS);

  private static final Duration BETWEEN_ORDERS = Duration.ofMillis(250);
  private static final Behaviour FLAPPING =
      new Behaviour(Duration.ofMillis(100), 0, 0, Duration.ofSeconds(10));
  private static final int VIP_EVERY = 4;
  private static final int COUPON_EVERY = 8;

  private final String bootstrap;
  private final KafkaProducer<byte[], byte[]> producer;
  private final CheckServices services = new CheckServices(0);
  private final ShopFront front;
  private final HttpClient customers = HttpClient.newHttpClient();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "customers");
            thread.setDaemon(true);
            return thread;
          });
  private int posted;

  /** Opens the front; nobody orders yet. */
  public FrontDesk(String bootstrap) {
    this.bootstrap = bootstrap;
    producer = ShopFront.producer(bootstrap);
    front = new ShopFront(producer, TOPICS, 0);
  }

  /** The topics to be made before the job is submitted. */
  public static List<NewTopic> topics() {
    return DemoTopics.some(TOPICS, USED);
  }

  /** What the buffer job has to know. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("kafka.bootstrap-servers", bootstrap);
    settings.put("topics.prefix", TOPICS.prefix());
    settings.put("kafka.group-prefix", TOPICS.prefix());
    settings.put("time.out-of-orderness", DemoTiming.OUT_OF_ORDERNESS);
    settings.put("time.idle", DemoTiming.IDLE);
    settings.put("buffer.retry-max", "PT2S");
    settings.put("buffer.in-flight", 500);
    for (String service : CheckServices.NAMES) {
      settings.put("buffer." + service + "-url", services.url(service));
    }
    return settings;
  }

  /** Customers begin to order, and the stock service to flap. */
  public void open() {
    services.behave("stock", FLAPPING);
    clock.scheduleAtFixedRate(this::post, 0, BETWEEN_ORDERS.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Nobody orders any more, and all services answer. */
  public void shut() {
    clock.shutdown();
    services.behave("stock", Behaviour.GOOD);
  }

  /** Where orders may be posted besides. */
  public String url() {
    return front.url();
  }

  /** What is not accepted is no order, and the front counts it as none. */
  private void post() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(front.url()))
            .timeout(Duration.ofSeconds(15))
            .POST(BodyPublishers.ofString(body(posted++)))
            .build();
    customers.sendAsync(request, BodyHandlers.discarding());
  }

  private static String body(int number) {
    boolean vip = number % VIP_EVERY == 0;
    String coupons = number % COUPON_EVERY == 1 ? ",\"coupon_codes\":[\"K88\"]" : "";
    return """
        {"order_id":"F%06d","customer_id":"C-%d","amount":318.00,"currency":"CNY","payment":"prepaid",\
        "lane":"%s","lines":[{"line_id":"L1","sku":"BP-C200-F","product":"奔驰C200前刹车片",\
        "part_class":"wearing","quantity":2,"price":159.00}],"ship_to":{"recipient":"王小明",\
        "phone":"199%08d","province":"上海市","city":"上海市","district":"青浦区",\
        "address":"华新镇华志路%d号"}%s}"""
        .formatted(number, number, vip ? "vip" : "normal", number, number + 1, coupons);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    front.close();
    services.close();
    producer.close(Duration.ofSeconds(1));
  }
}
