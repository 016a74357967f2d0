package io.orderpulse.sandbox.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderpulse.events.json.RecordWriter;
import io.orderpulse.sandbox.truth.Detected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One record of a topic. Key and value may be null. */
public record TopicRecord(String topic, int partition, long offset, byte[] key, byte[] value) {

  /**
   * What records of the topic of anomalies say.
   *
   * @throws IOException when one is no anomaly
   */
  public static List<Detected> transitions(List<TopicRecord> anomalies) throws IOException {
    List<Detected> transitions = new ArrayList<>(anomalies.size());
    for (TopicRecord record : anomalies) {
      transitions.add(Detected.read(record.value()));
    }
    return transitions;
  }

  /** The CloudEvent in it. */
  public JsonNode json() {
    try {
      return RecordWriter.MAPPER.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(topic + "/" + partition + "/" + offset + " is no JSON", e);
    }
  }
}
