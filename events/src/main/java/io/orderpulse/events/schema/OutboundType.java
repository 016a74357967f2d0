package io.orderpulse.events.schema;

import io.orderpulse.events.record.ActionCommand;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Heartbeat;
import io.orderpulse.events.record.Metric;
import io.orderpulse.events.record.OrderHealth;
import io.orderpulse.events.record.Outbound;
import io.orderpulse.events.record.Rejected;
import io.orderpulse.events.record.RuleRecord;
import io.orderpulse.events.record.Status;
import io.orderpulse.events.record.TimelineEntry;
import io.orderpulse.events.type.Topic;
import java.util.Arrays;
import java.util.List;

/** The records that OrderPulse puts out: their name, topics and CloudEvents types. */
public enum OutboundType {
  ANOMALY(
      "anomaly",
      Anomaly.class,
      List.of(Topic.ANOMALIES, Topic.ANOMALY_STATE, Topic.ANOMALIES_SHADOW),
      Arrays.stream(Status.values()).map(Status::eventType).toList()),
  ACTION("action", ActionCommand.class, Topic.ACTIONS, "io.orderpulse.action.requested.v1"),
  ORDER_HEALTH(
      "order-health",
      OrderHealth.class,
      Topic.ORDER_HEALTH,
      "io.orderpulse.order-health.updated.v1"),
  TIMELINE("timeline", TimelineEntry.class, Topic.TIMELINE, "io.orderpulse.timeline.appended.v1"),
  METRIC("metric", Metric.class, Topic.METRICS, "io.orderpulse.metric.measured.v1"),
  HEARTBEAT("heartbeat", Heartbeat.class, Topic.HEARTBEAT, "io.orderpulse.rule.heartbeat.v1"),
  RULE("rule", RuleRecord.class, Topic.RULES, "io.orderpulse.rule.published.v1"),
  REJECTED("rejected", Rejected.class, Topic.REJECTED, "io.orderpulse.record.rejected.v1");

  private final String wireName;
  private final Class<? extends Outbound> shape;
  private final List<Topic> topics;
  private final List<String> envelopeTypes;

  OutboundType(String wireName, Class<? extends Outbound> shape, Topic topic, String type) {
    this(wireName, shape, List.of(topic), List.of(type));
  }

  OutboundType(
      String wireName,
      Class<? extends Outbound> shape,
      List<Topic> topics,
      List<String> envelopeTypes) {
    this.wireName = wireName;
    this.shape = shape;
    this.topics = topics;
    this.envelopeTypes = envelopeTypes;
  }

  /** Name of its schema, for example {@code order-health}. */
  public String wireName() {
    return wireName;
  }

  /** The Java record of its data. */
  public Class<? extends Outbound> shape() {
    return shape;
  }

  /** Topics that carry it. */
  public List<Topic> topics() {
    return topics;
  }

  /** What the envelope's {@code type} may be. */
  public List<String> envelopeTypes() {
    return envelopeTypes;
  }
}
