package io.orderpulse.jobs.life;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventWriter;
import io.orderpulse.jobs.config.KafkaConfig;
import io.orderpulse.jobs.kafka.RecordPublisher;
import io.orderpulse.jobs.kafka.Topic;
import java.io.IOException;

/** Writes what a person says of an anomaly to its topic. */
public final class FeedbackPublisher {

  private final RecordPublisher publisher;

  public FeedbackPublisher(KafkaConfig kafka) {
    this.publisher = new RecordPublisher(kafka);
  }

  /**
   * Writes it and waits until Kafka has it.
   *
   * @throws IOException when it can't be written; one line that names the servers
   */
  public void publish(Event feedback) throws IOException {
    publisher.publish(
        Topic.FEEDBACK, feedback.text("dedup_key"), new EventWriter().write(feedback));
  }
}
