package io.orderpulse.jobs.index;

import io.orderpulse.dashboards.templates.AnomalyTemplate;
import io.orderpulse.dashboards.templates.MetricTemplate;
import io.orderpulse.dashboards.templates.OrderHealthTemplate;
import io.orderpulse.dashboards.templates.RuleTemplate;
import io.orderpulse.dashboards.templates.TimelineTemplate;
import io.orderpulse.jobs.kafka.Topic;
import io.orderpulse.jobs.kafka.Topics;
import java.util.Map;

/** Which topic fills which index. */
final class DocumentBuilders {

  private DocumentBuilders() {}

  /** Builders by full topic name. */
  static Map<String, DocumentBuilder> of(Topics topics, String prefix) {
    return Map.of(
        topics.name(Topic.ORDER_HEALTH),
        new DocumentBuilder(OrderHealthTemplate.TEMPLATE, prefix, DocumentKey::ofOrderHealth),
        topics.name(Topic.ANOMALIES),
        new DocumentBuilder(AnomalyTemplate.TEMPLATE, prefix, DocumentKey::ofAnomaly),
        topics.name(Topic.TIMELINE),
        new DocumentBuilder(TimelineTemplate.TEMPLATE, prefix, DocumentKey::ofTimeline),
        topics.name(Topic.METRICS),
        new DocumentBuilder(MetricTemplate.TEMPLATE, prefix, DocumentKey::ofMetric),
        topics.name(Topic.RULES),
        new DocumentBuilder(RuleTemplate.TEMPLATE, prefix, DocumentKey::ofRule));
  }
}
