package io.orderpulse.sandbox.privacy;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.demo.DemoClients;
import io.orderpulse.sandbox.server.Await;
import io.orderpulse.sandbox.server.SandboxException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Plants people, waits until they have come through, and searches everything behind the border.
 * When they do not come through, nothing is proven, and that is a failure too.
 */
public final class PrivacyCheck {

  private final PrivacyPlan plan;
  private final PrintWriter out;
  private final Consumer<String> progress;
  private final Topics topics;
  private final Set<Leak> leaks = new LinkedHashSet<>();

  public PrivacyCheck(PrivacyPlan plan, PrintWriter out, Consumer<String> progress) {
    this.plan = plan;
    this.out = out;
    this.progress = progress;
    topics = new Topics(plan.prefix());
  }

  /**
   * @return every leak that was found; they are printed too
   * @throws SandboxException when the system can't be reached, or people don't come through
   */
  public Set<Leak> run() {
    List<Person> people = Person.people(plan.people());
    ClusterSearch cluster = plan.flink() == null ? null : new ClusterSearch(plan.flink());
    if (cluster != null && cluster.jobs().isEmpty()) {
      throw new SandboxException(
          "No job runs on Flink at %s: submit the jobs first.".formatted(plan.flink()));
    }
    plant(people);
    if (cluster != null) {
      progress.accept("waiting for checkpoints");
      cluster.awaitCheckpoints();
    }
    TraceFinder finder =
        new TraceFinder(people.stream().flatMap(person -> Trace.of(person).stream()).toList());
    progress.accept("searching topics");
    say("主题 / topics", new TopicSearch(plan.bootstrap(), plan.prefix()).search(finder, leaks::add));
    if (plan.elasticsearch() != null) {
      progress.accept("searching indices");
      IndexSearch indices = new IndexSearch(plan.elasticsearch(), plan.headers());
      say("文档 / documents", indices.search(finder, leaks::add));
    }
    if (cluster != null) {
      searchCluster(cluster, finder);
    }
    for (Path folder : plan.folders()) {
      progress.accept("searching " + folder);
      say("文件 / files in " + folder, new FileSearch().search(folder, finder, leaks::add));
    }
    progress.accept("");
    leaks.forEach(out::println);
    out.println(
        leaks.isEmpty()
            ? "没有泄漏 / no leak: %d people were planted and none was found behind the border"
                .formatted(plan.people())
            : "%d 处泄漏 / leaks".formatted(leaks.size()));
    out.flush();
    return leaks;
  }

  private void plant(List<Person> people) {
    long now = System.currentTimeMillis();
    PlantedEvents events = new PlantedEvents(Long.toString(now, 36), now);
    try (KafkaProducer<byte[], byte[]> producer = DemoClients.producer(plan.bootstrap())) {
      for (Person person : people) {
        for (PlantedEvents.Raw raw : events.of(person)) {
          producer.send(
              new ProducerRecord<>(topics.name(raw.topic()), bytes(raw.key()), bytes(raw.json())));
        }
      }
      producer.flush();
    }
    Set<String> awaited = new HashSet<>();
    people.forEach(person -> awaited.add(events.order(person)));
    progress.accept("waiting until they come through");
    try {
      Await.until("the people", plan.bound(), () -> cameThrough(awaited));
    } catch (SandboxException e) {
      throw new SandboxException(
          "%d of %d planted orders did not come through to %s within %d s: do intake and health run?"
              .formatted(
                  awaited.size(),
                  plan.people(),
                  topics.name(Topic.ORDER_HEALTH),
                  plan.bound().toSeconds()),
          e);
    }
  }

  /** An order that has a health document has been through intake and health. */
  private boolean cameThrough(Set<String> awaited) {
    new TopicSearch(plan.bootstrap(), plan.prefix())
        .read(
            topic -> topic.equals(topics.name(Topic.ORDER_HEALTH)),
            record ->
                awaited.remove(
                    record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8)));
    return awaited.isEmpty();
  }

  private void searchCluster(ClusterSearch cluster, TraceFinder finder) {
    FileSearch files = new FileSearch();
    progress.accept("searching checkpoints");
    long checkpoints = 0;
    for (Path folder : cluster.folders()) {
      checkpoints += files.search(folder, finder, leaks::add);
    }
    say("检查点文件 / files of checkpoints", checkpoints);
    progress.accept("searching savepoints");
    Path own = null;
    try {
      own = Files.createTempDirectory("orderpulse-privacy-");
      cluster.savepoints(own);
      say("保存点文件 / files of savepoints", files.search(own, finder, leaks::add));
    } catch (IOException e) {
      throw new SandboxException("No folder for savepoints: " + e, e);
    } finally {
      delete(own);
    }
    progress.accept("searching logs");
    say("日志 / logs", cluster.searchLogs(finder, leaks::add));
  }

  private void say(String what, long count) {
    progress.accept("");
    out.printf("%-40s %,d%n", what, count);
    out.flush();
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new SandboxException("%s can't be removed: %s".formatted(folder, e), e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
