package io.orderpulse.sandbox.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderpulse.jobs.buffer.BufferJob;
import io.orderpulse.jobs.health.HealthJob;
import io.orderpulse.jobs.index.IndexJob;
import io.orderpulse.jobs.intake.IntakeJob;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.signoff.SignoffJob;
import io.orderpulse.jobs.voice.VoiceJob;
import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.demo.DemoTopics;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.JarRun;
import io.orderpulse.sandbox.server.ProjectHome;
import io.orderpulse.sandbox.server.SandboxException;
import io.orderpulse.sandbox.server.SandboxOptions;
import io.orderpulse.sandbox.server.SandboxServers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** All six jobs with Kafka, Elasticsearch and Flink: nobody gets through, and a leak is seen. */
class PrivacyITCase {

  private static final Duration BOUND = Duration.ofSeconds(180);
  private static final List<Class<?>> JOBS =
      List.of(
          IntakeJob.class,
          VoiceJob.class,
          SignoffJob.class,
          HealthJob.class,
          IndexJob.class,
          BufferJob.class);

  @Test
  void nobodyGetsThroughAndALeakIsSeen() throws Exception {
    try (SandboxServers servers =
        SandboxServers.start(ProjectHome.find(), SandboxOptions.onFreePorts())) {
      servers.kafka().createTopics(DemoTopics.all(new Topics("orderpulse")));
      assertThatThrownBy(() -> check(servers, new StringWriter()))
          .isInstanceOf(SandboxException.class)
          .hasMessageContaining("No job runs");
      submit(servers);
      StringWriter out = new StringWriter();
      assertThat(check(servers, out)).as(out.toString()).isEmpty();

      leak(servers);
      Set<Leak> leaks = check(servers, out);
      assertThat(leaks)
          .extracting(Leak::toString)
          .anyMatch(
              l -> l.contains("topic orderpulse.rejected[0]@") && l.contains("phone of person 5"))
          .anyMatch(l -> l.contains("index orderpulse-order-health/x: address of person 6"));
      assertThat(out.toString()).contains("泄漏 / leak: topic orderpulse.rejected[0]");
    }
  }

  private static Set<Leak> check(SandboxServers servers, StringWriter out) {
    PrivacyPlan plan =
        new PrivacyPlan(
            servers.kafka().bootstrap(),
            "orderpulse",
            servers.elasticsearch().uri(),
            Map.of(),
            servers.flink().uri(),
            List.of(servers.run().path().resolve("flink")),
            20,
            BOUND);
    return new PrivacyCheck(plan, new PrintWriter(out), words -> {}).run();
  }

  private static void submit(SandboxServers servers) {
    var flink = servers.flink().rest();
    String jar = flink.upload(ProjectHome.find().jobsJar());
    List<String> arguments = new ArrayList<>();
    for (String setting :
        List.of(
            "kafka.bootstrap-servers=" + servers.kafka().bootstrap(),
            "elasticsearch.hosts=" + servers.elasticsearch().uri(),
            "time.out-of-orderness=PT1S",
            "time.idle=PT1S",
            "buffer.stock-url=none",
            "buffer.price-url=none",
            "buffer.coupon-url=none")) {
      arguments.addAll(List.of("--set", setting));
    }
    List<String> ids = new ArrayList<>();
    for (Class<?> job : JOBS) {
      ids.add(flink.run(jar, new JarRun(job.getName(), arguments, 1, null)));
    }
    ids.forEach(id -> Await.until("all tasks of " + id, BOUND, () -> flink.allTasksRun(id)));
  }

  /** One on a topic and one in an index, as a bug would put them there. */
  private static void leak(SandboxServers servers) throws Exception {
    Person five = Person.people(20).get(5);
    Person six = Person.people(20).get(6);
    try (KafkaProducer<byte[], byte[]> producer =
        DemoClients.producer(servers.kafka().bootstrap())) {
      byte[] value = ("{\"excerpt\":\"" + five.phone() + "\"}").getBytes(StandardCharsets.UTF_8);
      producer.send(new ProducerRecord<>("orderpulse.rejected", 0, null, value)).get();
    }
    URI uri = servers.elasticsearch().uri().resolve("/orderpulse-order-health/_doc/x?refresh=true");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"order_id\":\"" + six.street() + "\"}", StandardCharsets.UTF_8))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
