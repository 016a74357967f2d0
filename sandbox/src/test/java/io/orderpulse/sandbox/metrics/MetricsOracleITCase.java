package io.orderpulse.sandbox.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.sandbox.replay.Replay;
import io.orderpulse.sandbox.replay.ReplayOptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The metrics of recorded days equal a batch computation that shares nothing with the job. Another
 * recording: {@code -Dorderpulse.test.seed=N}.
 */
class MetricsOracleITCase {

  private static final long SEED = Long.getLong("orderpulse.test.seed", 7L);
  private static final int ORDERS = 120;

  @TempDir Path folder;

  @Test
  void recordedDaysGiveWhatTheBatchComputes() throws Exception {
    List<byte[]> lines = RecordedDays.lines(SEED, ORDERS);
    assertEqual(lines, lines, "in order");
  }

  @Test
  void lateDoubledAndShuffledEventsGiveTheSame() throws Exception {
    List<byte[]> lines = RecordedDays.lines(SEED + 1, ORDERS);
    List<byte[]> arrivals = RecordedDays.noisy(lines, SEED);
    Path out = assertEqual(lines, arrivals, "late");
    Path again = replay(arrivals, "again");
    for (String file : List.of("anomalies.jsonl", "actions.jsonl", "orders.jsonl")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
    }
  }

  private Path assertEqual(List<byte[]> history, List<byte[]> arrivals, String what)
      throws Exception {
    Path out = replay(arrivals, what);
    Figures job = new Figures();
    for (byte[] line : lines(out.resolve("metrics.jsonl"))) {
      job.add(RecordWriter.readData(line, Metric.class));
    }
    List<Anomaly> anomalies = new ArrayList<>();
    for (byte[] line : lines(out.resolve("anomalies.jsonl"))) {
      anomalies.add(RecordWriter.readData(line, Anomaly.class));
    }
    TreeSet<String> filtered = new TreeSet<>();
    for (byte[] line : lines(out.resolve("orders.jsonl"))) {
      OrderHealth order = RecordWriter.readData(line, OrderHealth.class);
      if (Boolean.FALSE.equals(order.valid())) {
        filtered.add(order.orderId());
      }
    }
    assertThat(filtered).isNotEmpty();
    TreeMap<String, String> expected =
        BatchMetrics.of(RecordedEvent.history(history), anomalies, filtered).lines();
    TreeMap<String, String> said = job.lines();
    TreeSet<String> keys = new TreeSet<>(expected.keySet());
    keys.addAll(said.keySet());
    List<String> differences = new ArrayList<>();
    for (String key : keys) {
      if (!String.valueOf(expected.get(key)).equals(said.get(key))) {
        differences.add(key + ": batch " + expected.get(key) + ", job " + said.get(key));
      }
    }
    assertThat(differences).as("seed %d, %d windows", SEED, keys.size()).isEmpty();
    TreeSet<String> metrics = new TreeSet<>();
    keys.forEach(key -> metrics.add(key.substring(0, key.indexOf(' '))));
    assertThat(metrics).as("every metric that these days can have").hasSizeGreaterThanOrEqualTo(22);
    return out;
  }

  private Path replay(List<byte[]> arrivals, String name) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] line : arrivals) {
      all.write(line);
      all.write('\n');
    }
    Path events = Files.write(folder.resolve(name + ".jsonl"), all.toByteArray());
    Path out = folder.resolve(name);
    new Replay(new ReplayOptions(events, null, null, true, null, out))
        .run(new PrintWriter(new StringWriter()));
    return out;
  }

  private static List<byte[]> lines(Path file) throws Exception {
    return Files.readAllLines(file).stream()
        .map(line -> line.getBytes(StandardCharsets.UTF_8))
        .toList();
  }
}
