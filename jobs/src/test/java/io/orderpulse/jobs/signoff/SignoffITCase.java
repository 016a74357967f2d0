package io.orderpulse.jobs.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.events.type.EventTypes;
import io.orderpulse.events.type.EventValidator;
import io.orderpulse.jobs.config.Settings;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.jobs.signoff.fetch.PhotoServer;
import io.orderpulse.jobs.testing.EmbeddedKafka;
import io.orderpulse.jobs.testing.KafkaTool;
import io.orderpulse.jobs.testing.MiniClusters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, unit = TimeUnit.SECONDS)
class SignoffITCase {

  @RegisterExtension static final EmbeddedKafka KAFKA = new EmbeddedKafka();

  @RegisterExtension static final MiniClusterExtension FLINK = MiniClusters.withSlots(2);

  private static final String[] RECEIPT = {
    "顺丰速运 送货签收单",
    "运单号：SF1234567890123",
    "收件人：李晓明",
    "电话：13812345678",
    "签收方式：拒收",
    "签收时间：2026-02-14 09:30"
  };

  @TempDir Path folder;

  @Test
  void photosBecomeFactsAndPeopleStayBehind() throws Exception {
    Topics topics = new Topics("photo");
    KAFKA.create(2, topics.all());
    Path good = Files.write(folder.resolve("good.png"), Receipts.png(RECEIPT));
    Path html = Files.writeString(folder.resolve("page.jpg"), "<html>404</html>");
    try (KafkaTool tool = new KafkaTool(KAFKA.bootstrap());
        PhotoServer web = new PhotoServer()) {
      String in = topics.name(Topic.IN_LOGISTICS);
      tool.send(in, 0, signed("a", "SF1234567890123", good.toUri().toString()));
      String served = web.serve("/good.png", Files.readAllBytes(good));
      tool.send(in, 1, signed("b", "SF9999999999999", served));
      tool.send(in, 1, "no json at all");
      tool.send(in, 0, signed("c", "SF3", html.toUri().toString()));
      tool.send(in, 1, signed("d", "SF4", web.at("/nothing")));
      tool.send(in, 0, signed("e", "SF5", "file:///etc/passwd"));
      tool.send(in, 1, signed("f", "SF6", "http://169.254.169.254/"));
      tool.send(in, 0, signed("g", "SF7", web.at("/endless")));
      tool.send(in, 1, signed("h", "SF8", null));
      tool.flush();
      JobClient job = start(web.host());
      awaitTrue(() -> events(tool).size() >= 7);
      job.cancel().get();

      List<Event> events = events(tool);
      assertThat(events).hasSize(7);
      for (Event event : events) {
        EventValidator.validate(EventTypes.find(event.type()), event.data());
      }
      assertThat(find(events, "a").data())
          .containsEntry("waybill_verdict", "equal")
          .containsEntry("waybill_read", "SF1234567890123")
          .containsEntry("signed_at_read", "2026-02-14T01:30:00.000Z")
          .containsEntry("marks", List.of("拒收"))
          .containsEntry("readable", true);
      assertThat(find(events, "b").data())
          .containsEntry("waybill_verdict", "different")
          .containsEntry("photo_phash", find(events, "a").data().get("photo_phash"));
      assertThat(reason(events, "c")).isEqualTo("not-a-photo");
      assertThat(reason(events, "d")).isEqualTo("not-found");
      assertThat(reason(events, "e")).isEqualTo("outside-roots");
      assertThat(reason(events, "f")).isEqualTo("forbidden-host");
      assertThat(reason(events, "g")).isEqualTo("too-large");
      assertThat(text(tool)).doesNotContain("李").doesNotContain("138").doesNotContain("王小");
    }
  }

  private static String reason(List<Event> events, String id) {
    return find(events, id).text("reason_code");
  }

  private static Event find(List<Event> events, String id) {
    return events.stream().filter(e -> e.id().endsWith("#" + id)).findFirst().orElseThrow();
  }

  private static String signed(String id, String waybill, String url) {
    String photo = url == null ? "" : ",\"photo_url\":\"" + url + "\"";
    return ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"logistics/sf\","
            + "\"type\":\"logistics.signed\",\"subject\":\"%s\",\"time\":\"2026-02-14T02:00:00Z\","
            + "\"data\":{\"waybill_no\":\"%s\",\"carrier\":\"SF\",\"signed_by\":\"王小明\"%s}}")
        .formatted(id, waybill, waybill, photo);
  }

  private JobClient start(String host) throws Exception {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        folder.resolve("checkpoints").toUri().toString());
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    env.setParallelism(2);
    SignoffJob.build(
        env,
        Settings.of(
            "--set",
            "kafka.bootstrap-servers=" + KAFKA.bootstrap(),
            "--set",
            "topics.prefix=photo",
            "--set",
            "kafka.group-prefix=photo",
            "--set",
            "signoff.roots=" + folder.toUri(),
            "--set",
            "signoff.allowed-hosts=" + host,
            "--set",
            "signoff.max-bytes=1 MiB"));
    return env.executeAsync("signoff");
  }

  private static List<Event> events(KafkaTool tool) throws Exception {
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : tool.readAll("photo.events")) {
      events.add(new EventReader().read(record.value()));
    }
    return events;
  }

  private static String text(KafkaTool tool) {
    StringBuilder text = new StringBuilder();
    tool.readAll("photo.events")
        .forEach(record -> text.append(new String(record.value(), StandardCharsets.UTF_8)));
    return text.toString();
  }

  private static void awaitTrue(Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.sleep(100);
    }
  }
}
