package io.orderpulse.sandbox.demo;

import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;

/** All topics as a demonstration makes them. */
public final class DemoTopics {

  /** Names with the default prefix. */
  static final Topics NAMES = new Topics("orderpulse");

  private static final int PARTITIONS = 2;
  private static final int EVENTS_PARTITIONS = 4;

  private DemoTopics() {}

  static List<NewTopic> all() {
    return all(NAMES);
  }

  /** All topics of an installation. */
  public static List<NewTopic> all(Topics names) {
    return some(names, Arrays.asList(Topic.values()));
  }

  /** Some topics of an installation. */
  static List<NewTopic> some(Topics names, List<Topic> topics) {
    return topics.stream().map(topic -> topic(names, topic)).toList();
  }

  private static NewTopic topic(Topics names, Topic topic) {
    int partitions = topic == Topic.EVENTS ? EVENTS_PARTITIONS : PARTITIONS;
    NewTopic created = new NewTopic(names.name(topic), partitions, (short) 1);
    return topic.compacted() ? created.configs(Map.of("cleanup.policy", "compact")) : created;
  }
}
