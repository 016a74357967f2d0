package io.orderpulse.jobs.kafka;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The names of all topics of one installation.
 *
 * @param prefix what they begin with; a dot follows it
 */
public record Topics(String prefix) implements Serializable {

  /** Refuses what Kafka would refuse later, and less clearly. */
  public Topics {
    if (!prefix.matches("[A-Za-z0-9._-]{1,100}")) {
      throw new IllegalArgumentException(
          "a topic prefix has letters, digits, '.', '_' and '-', not '" + prefix + "'");
    }
  }

  /** The full name of a topic. */
  public String name(Topic topic) {
    return prefix + "." + topic.suffix();
  }

  /** The names of everything the systems outside write. */
  public List<String> raw() {
    return Arrays.stream(Topic.values()).filter(Topic::raw).map(this::name).toList();
  }

  /** The names of all topics. */
  public List<String> all() {
    return Arrays.stream(Topic.values()).map(this::name).toList();
  }
}
