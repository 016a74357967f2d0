package io.orderpulse.sandbox.bench.index;

import io.orderpulse.jobs.index.IndexTopology;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import io.orderpulse.sandbox.demo.RehearsedTopics;
import io.orderpulse.sandbox.replay.ReplayRecord;
import io.orderpulse.sandbox.simulator.SimConfig;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records of the topics that the index job reads, as health writes them for simulated days with all
 * faults, in a temporary file: each behind its length, the first byte for its topic.
 */
final class TopicRecords implements AutoCloseable {

  /** Both names and their prefix are those of an installation. */
  static final Topics TOPICS = new Topics("orderpulse");

  /** Records of an order at least, so that the simulated days hold enough of them. */
  private static final int OF_AN_ORDER = 36;

  private static final int HISTORY_DAYS = 1;
  private static final long LENGTH = Duration.ofDays(2).toMillis();
  private static final long START = Instant.parse("2026-02-10T16:00:00Z").toEpochMilli();
  private static final Map<String, Topic> READ =
      IndexTopology.READ.stream().collect(Collectors.toMap(TOPICS::name, Function.identity()));

  private final Path file;
  private final Map<Topic, Integer> counts = new EnumMap<>(Topic.class);
  private int count;

  private TopicRecords(Path file) {
    this.file = file;
  }

  /**
   * Makes so many records.
   *
   * @throws IOException when the temporary folder can't hold them
   */
  static TopicRecords of(int records, long seed) throws Exception {
    Path all = Files.createTempFile("orderpulse-bench-index", ".all");
    all.toFile().deleteOnExit(); // also after Ctrl-C
    Path file = Files.createTempFile("orderpulse-bench-index", ".bin");
    file.toFile().deleteOnExit();
    double days = HISTORY_DAYS + (double) LENGTH / Duration.ofDays(1).toMillis();
    SimConfig config =
        SimConfig.defaults(seed, START)
            .withHistoryDays(HISTORY_DAYS)
            .withOrdersPerDay(Math.max(100, records / days / OF_AN_ORDER));
    try (TopicRecords made = new TopicRecords(all)) {
      try (DataOutputStream out = writing(all)) {
        RehearsedTopics.read(
            config, START + LENGTH, TOPICS, READ.keySet(), record -> made.add(record, out));
      }
      return made.spread(file, records);
    }
  }

  private static DataOutputStream writing(Path to) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16));
  }

  /** So many of them, evenly from begin to end: the first alone may all be of one kind. */
  private TopicRecords spread(Path to, int most) throws IOException {
    TopicRecords some = new TopicRecords(to);
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        DataOutputStream out = writing(to)) {
      for (long i = 0; i < count; i++) {
        byte[] record = in.readNBytes(in.readInt());
        if (count <= most || (i + 1) * most / count > i * most / count) {
          some.add(Topic.values()[record[0]], record, out);
        }
      }
    }
    return some;
  }

  private void add(ReplayRecord record, DataOutputStream out) {
    Topic topic = READ.get(record.file());
    byte[] bytes = new byte[record.json().length + 1];
    bytes[0] = (byte) topic.ordinal();
    System.arraycopy(record.json(), 0, bytes, 1, record.json().length);
    try {
      add(topic, bytes, out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + file + ": " + e.getMessage(), e);
    }
  }

  private void add(Topic topic, byte[] record, DataOutputStream out) throws IOException {
    out.writeInt(record.length);
    out.write(record);
    counts.merge(topic, 1, Integer::sum);
    count++;
  }

  Path file() {
    return file;
  }

  int count() {
    return count;
  }

  /** How many there are of each topic. */
  Map<Topic, Integer> counts() {
    return counts;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
