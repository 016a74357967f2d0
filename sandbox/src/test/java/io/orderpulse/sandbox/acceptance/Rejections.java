package io.orderpulse.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.sandbox.acceptance.BrokenRecords.Broken;
import io.orderpulse.sandbox.live.Installation;
import io.orderpulse.sandbox.live.TopicRecord;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is on the topic of rejected records, against what was broken. */
final class Rejections {

  private Rejections() {}

  /** Each broken record was rejected once, for its reason, and is found at the place named. */
  static void require(Installation installation, List<Broken> broken) {
    Map<String, TopicRecord> raw = new TreeMap<>();
    Arrays.stream(Topic.values())
        .filter(Topic::raw)
        .flatMap(topic -> installation.read(topic).stream())
        .forEach(r -> raw.put(place(r.topic(), r.partition(), r.offset()), r));
    String prefix = installation.topics().prefix() + ".in.";
    Map<String, String> wanted = new TreeMap<>();
    for (Broken one : broken) {
      raw.forEach(
          (place, record) -> {
            if (record.topic().equals(prefix + one.topic())
                && Arrays.equals(record.value(), one.value())) {
              wanted.put(place, line(one.reason().name(), record.value()));
            }
          });
    }
    assertThat(wanted).as("broken records on the raw topics").hasSize(broken.size());

    Map<String, String> rejected = new TreeMap<>();
    List<TopicRecord> records = installation.read(Topic.REJECTED);
    for (TopicRecord record : records) {
      JsonNode data = record.json().path("data");
      rejected.put(
          place(
              data.path("topic").asText(),
              data.path("partition").asInt(-1),
              data.path("offset").asLong(-1)),
          "%s %d bytes %s"
              .formatted(
                  data.path("reason").asText(),
                  data.path("length").asInt(-1),
                  data.path("sha256").asText()));
    }
    assertThat(rejected).isEqualTo(wanted);
    assertThat(records).as("rejected once each").hasSize(broken.size());
  }

  private static String place(String topic, int partition, long offset) {
    return topic + "/" + partition + "/" + offset;
  }

  private static String line(String reason, byte[] value) {
    byte[] bytes = value == null ? new byte[0] : value;
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "%s %d bytes %s".formatted(reason, bytes.length, HexFormat.of().formatHex(sum));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
