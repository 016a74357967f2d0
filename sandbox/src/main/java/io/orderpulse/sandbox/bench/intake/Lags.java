package io.orderpulse.sandbox.bench.intake;

import io.orderpulse.sandbox.server.SandboxException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What jobs have yet to read, as far as their committed offsets say (those of checkpoints). */
final class Lags implements AutoCloseable {

  private static final int SECONDS = 30;
  private final Admin admin;
  private final Map<String, List<TopicPartition>> groups;

  /**
   * @param groups partitions that each consumer group reads
   */
  Lags(String bootstrap, Map<String, List<TopicPartition>> groups) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    this.groups = groups;
  }

  /** Records unread, by group. */
  Map<String, Long> read() throws InterruptedException {
    try {
      Map<String, Long> lags = new LinkedHashMap<>();
      for (var group : groups.entrySet()) {
        Map<TopicPartition, OffsetAndMetadata> committed =
            admin
                .listConsumerGroupOffsets(group.getKey())
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        long lag = 0;
        for (var end : ends(group.getValue()).entrySet()) {
          OffsetAndMetadata at = committed.get(end.getKey());
          lag += end.getValue() - (at == null ? 0 : at.offset());
        }
        lags.put(group.getKey(), lag);
      }
      return lags;
    } catch (ExecutionException | TimeoutException e) {
      throw new SandboxException("Kafka does not say how far the jobs are: " + e, e);
    }
  }

  /** Records there ever were. */
  long written(List<TopicPartition> partitions) throws InterruptedException {
    try {
      return ends(partitions).values().stream().mapToLong(Long::longValue).sum();
    } catch (ExecutionException | TimeoutException e) {
      throw new SandboxException("Kafka does not say where its topics end: " + e, e);
    }
  }

  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(asked)
        .all()
        .get(SECONDS, TimeUnit.SECONDS)
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  @Override
  public void close() {
    admin.close();
  }
}
