package io.orderpulse.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.signoff.SignoffJob;
import io.orderpulse.sandbox.signoff.ReceiptPhoto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten times submitted, used and cancelled on a real cluster: natives are loaded once. */
class SignoffResubmitITCase {

  private static final Duration BOUND = Duration.ofSeconds(90);
  private static final int ROUNDS = 10;

  /** From when on memory must not grow: by then the heap is full and what is hot is compiled. */
  private static final int SETTLED = 4;

  /** A small heap, so that its growth hides no leak beside it. */
  private static final TaskManagerMemory SMALL = new TaskManagerMemory(1_064, 64);

  private static final long SLACK = 150L << 20;
  private static final String SIGNED =
      "{\"specversion\":\"1.0\",\"id\":\"%d\",\"source\":\"logistics/sf\",\"type\":\"logistics.signed\","
          + "\"time\":\"2026-02-14T02:00:00Z\",\"data\":{\"waybill_no\":\"SF1234567890123\","
          + "\"photo_url\":\"%s\"}}";

  @TempDir Path folder;

  @Test
  void tenSubmissionsLeaveOneCopyOfTheNatives() throws Exception {
    Path photo = folder.resolve("a.jpg");
    Files.write(
        photo,
        new ReceiptPhoto("顺丰速运", "SF1234567890123", "2026-02-14 10:00", "本人签收", null, 3).jpeg());
    ProjectHome home = ProjectHome.find();
    try (RunDirectory run = RunDirectory.create(null, false);
        KafkaServer kafka = KafkaServer.start(home, run, Ports.free());
        FlinkCluster cluster =
            FlinkCluster.start(home, run, new FlinkOptions(Ports.free(), 1, 2, SMALL, Map.of()))) {
      kafka.createTopics(List.of(topic("orderpulse.in.logistics"), topic("orderpulse.events")));
      String jar = cluster.rest().upload(home.jobsJar());
      List<Long> memory = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        send(kafka.bootstrap(), SIGNED.formatted(round, photo.toUri()));
        String job = cluster.rest().run(jar, run(kafka, photo.getParent()));
        int wanted = round;
        Await.until("photo " + round, BOUND, () -> read(kafka.bootstrap()).size() >= wanted);
        cluster.rest().cancel(job, BOUND);
        collectGarbage(cluster.taskManagers().get(0).pid());
        memory.add(cluster.taskManagers().get(0).residentBytes());
      }
      assertThat(read(kafka.bootstrap()))
          .allSatisfy(event -> assertThat(event).contains("\"waybill_verdict\":\"equal\""));
      long pid = cluster.taskManagers().get(0).pid();
      assertThat(natives(pid, "opencv_java")).hasSize(1);
      assertThat(natives(pid, "libonnxruntime.so")).hasSize(1);
      assertThat(memory.get(ROUNDS - 1)).as("%s", memory).isLessThan(memory.get(SETTLED) + SLACK);
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(1), Optional.empty());
  }

  private static JarRun run(KafkaServer kafka, Path photos) {
    return JarRun.of(
        SignoffJob.class.getName(),
        List.of(
            "--set",
            "kafka.bootstrap-servers=" + kafka.bootstrap(),
            "--set",
            "signoff.roots=" + photos.toUri()));
  }

  /** Classes of cancelled jobs otherwise stay until metaspace is full, which hides a leak. */
  private static void collectGarbage(long pid) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.run")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static List<String> natives(long pid, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/maps")).stream()
        .filter(line -> line.contains(name))
        .map(line -> line.substring(line.indexOf('/')))
        .distinct()
        .collect(Collectors.toList());
  }

  private static void send(String bootstrap, String event) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>("orderpulse.in.logistics", "SF1234567890123", event));
    }
  }

  private static List<String> read(String bootstrap) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition events = new TopicPartition("orderpulse.events", 0);
      consumer.assign(List.of(events));
      consumer.seekToBeginning(List.of(events));
      long end = consumer.endOffsets(List.of(events)).get(events);
      List<String> all = new ArrayList<>();
      while (consumer.position(events) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> all.add(record.value()));
      }
      return all;
    }
  }
}
