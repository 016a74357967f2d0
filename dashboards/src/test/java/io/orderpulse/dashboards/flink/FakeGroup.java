package io.orderpulse.dashboards.flink;

import java.util.Map;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** A group of a place that is named. */
final class FakeGroup extends UnregisteredMetricsGroup implements LogicalScopeProvider {

  private final String logical;
  private final Map<String, String> variables;

  FakeGroup(String logical, Map<String, String> variables) {
    this.logical = logical;
    this.variables = variables;
  }

  @Override
  public String getLogicalScope(CharacterFilter filter) {
    return logical;
  }

  @Override
  public String getLogicalScope(CharacterFilter filter, char delimiter) {
    return logical.replace('.', delimiter);
  }

  @Override
  public MetricGroup getWrappedMetricGroup() {
    return this;
  }

  @Override
  public Map<String, String> getAllVariables() {
    return variables;
  }
}
