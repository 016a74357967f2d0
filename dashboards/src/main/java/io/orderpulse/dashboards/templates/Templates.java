package io.orderpulse.dashboards.templates;

import java.util.List;

/** All templates. */
public final class Templates {

  /** In the order they are installed. */
  public static final List<IndexTemplate> ALL =
      List.of(
          OrderHealthTemplate.TEMPLATE,
          AnomalyTemplate.TEMPLATE,
          TimelineTemplate.TEMPLATE,
          MetricTemplate.TEMPLATE,
          RuleTemplate.TEMPLATE,
          FlinkTemplate.TEMPLATE);

  private Templates() {}
}
