package io.orderpulse.sandbox.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.kafka.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontAndServicesTest {

  private static final String QUESTION = "{\"order_id\":\"O-1\",\"lines\":[]}";
  private static final String ORDER =
      """
      {"order_id":"O-1","customer_id":"C1","amount":1,"currency":"CNY","payment":"prepaid",
       "lines":[{"line_id":"L1","sku":"S1","product":"机油","part_class":"wearing","quantity":1,"price":1}],
       "ship_to":{"recipient":"李","phone":"1","province":"湖北省","city":"武汉市","district":"洪山区","address":"1"}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void anAcceptedOrderIsOnItsTopicBeforeTheAnswer() throws Exception {
    try (var producer = producer(true);
        ShopFront front = new ShopFront(producer, new Topics("t"), 0)) {
      HttpResponse<String> answer = post(front.url(), ORDER);
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.body()).isEqualTo("{\"status\":\"accepted\",\"order_id\":\"O-1\"}");
      assertThat(producer.history())
          .hasSize(2)
          .allSatisfy(record -> assertThat(record.topic()).isEqualTo("t.in.channel"))
          .allSatisfy(record -> assertThat(new String(record.key())).isEqualTo("O-1"));
      assertThat(front.accepted()).isOne();
    }
  }

  @Test
  void withoutKafkaNothingIsAccepted() throws Exception {
    try (var producer = producer(false);
        ShopFront front = new ShopFront(producer, new Topics("t"), 0)) {
      var answer = http.sendAsync(request(front.url(), ORDER), BodyHandlers.ofString());
      while (!producer.errorNext(new IllegalStateException("no broker"))) {
        Thread.onSpinWait();
      }
      while (!answer.isDone()) {
        producer.completeNext();
      }
      assertThat(answer.get().statusCode()).isEqualTo(503);
      assertThat(front.accepted()).isZero();
    }
  }

  @Test
  void whatIsNoOrderIsRefusedWithTheReason() throws Exception {
    try (var producer = producer(true);
        ShopFront front = new ShopFront(producer, new Topics("t"), 0)) {
      HttpResponse<String> answer = post(front.url(), ORDER.replace("\"amount\":1,", ""));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("data.amount");
      assertThat(post(front.url() + "/x", ORDER).statusCode()).isEqualTo(404);
      assertThat(producer.history()).isEmpty();
    }
  }

  @Test
  void servicesBehaveAsTheyAreTold() throws Exception {
    try (CheckServices services = new CheckServices(0)) {
      String url = services.url("stock");
      assertThat(post(url, QUESTION).body()).isEqualTo("{\"ok\":true}");
      services.behave("stock", Behaviour.parse("delay=PT0.3S"));
      long begin = System.nanoTime();
      assertThat(post(url, QUESTION).statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - begin).isGreaterThan(Duration.ofMillis(290).toNanos());
      assertThat(put(url.replace("/check", "?fail=1")).statusCode()).isEqualTo(200);
      assertThat(post(url, QUESTION).statusCode()).isEqualTo(503);
      assertThat(put(url.replace("/check", "?refuse=1")).statusCode()).isEqualTo(200);
      assertThat(post(url, QUESTION).body()).contains("\"ok\":false");
      assertThat(put(url.replace("/check", "?refuse=2")).body()).contains("refuse is a share");
      assertThat(post(services.url("coupon"), QUESTION).body()).isEqualTo("{\"ok\":true}");
      assertThat(services.asked("stock")).isEqualTo(4);
    }
  }

  @Test
  void aFlappingServiceIsUpThenDownThenUp() {
    Behaviour flapping = Behaviour.parse("flap=PT10S");
    assertThat(flapping.down(9_999)).isFalse();
    assertThat(flapping.down(10_000)).isTrue();
    assertThat(flapping.down(19_999)).isTrue();
    assertThat(flapping.down(20_000)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"delay=3", "fail=x", "fail=1.5", "speed=9", "flap=-PT1S"})
  void aSlipInABehaviourIsNamed(String text) {
    assertThatThrownBy(() -> Behaviour.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static MockProducer<byte[], byte[]> producer(boolean atOnce) {
    return new MockProducer<>(
        atOnce, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private HttpResponse<String> post(String url, String body) throws Exception {
    return http.send(request(url, body), BodyHandlers.ofString());
  }

  private static HttpRequest request(String url, String body) {
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(Duration.ofSeconds(30))
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpResponse<String> put(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.noBody()).build();
    return http.send(request, BodyHandlers.ofString());
  }
}
