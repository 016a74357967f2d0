package io.orderpulse.dashboards.flink;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;

/** One metric of one task, and what it said last. */
final class Observed {

  private final Metric metric;
  private final Scope scope;
  private final Map<String, String> variables;
  private double last;

  private Observed(Metric metric, Scope scope, Map<String, String> variables) {
    this.metric = metric;
    this.scope = scope;
    this.variables = variables;
  }

  /** Empty when no board shows it. */
  static Optional<Observed> of(Metric metric, String name, MetricGroup group) {
    if (!(metric instanceof Counter || metric instanceof Gauge)) {
      return Optional.empty();
    }
    String logical = LogicalScopeProvider.castFrom(group).getLogicalScope(text -> text, '.');
    return Scope.of(logical, name)
        .filter(Shown::isShown)
        .map(scope -> new Observed(metric, scope, group.getAllVariables()));
  }

  /** Empty while it has no value, or is a text. */
  Optional<String> document(Instant now) {
    double value = value();
    if (!Double.isFinite(value)) {
      return Optional.empty();
    }
    JsonLine line = new JsonLine();
    line.text("@timestamp", now.toString());
    line.text("metric", scope.metric()).text("group", scope.group()).text("scope", scope.kind());
    line.text("host", variables.get("<host>")).text("worker", worker());
    line.text("job", variables.get("<job_name>")).text("operator", operator());
    line.number("subtask", subtask()).number("value", value);
    if (metric instanceof Counter || Shown.grows(scope.metric())) {
      // What grew since the last report adds up over any range; less than before is a new start.
      line.number("delta", value >= last ? value - last : value);
      last = value;
    }
    return Optional.of(line.end());
  }

  private double value() {
    if (metric instanceof Counter counter) {
      return counter.getCount();
    }
    try {
      Object value = ((Gauge<?>) metric).getValue();
      return value instanceof Number number ? number.doubleValue() : Double.NaN;
    } catch (RuntimeException e) {
      return Double.NaN; // a gauge of a task that is just ending may fail in any way
    }
  }

  private String worker() {
    return variables.getOrDefault("<tm_id>", "jobmanager");
  }

  private String operator() {
    return variables.getOrDefault("<operator_name>", variables.get("<task_name>"));
  }

  private double subtask() {
    String index = variables.get("<subtask_index>");
    return index == null ? Double.NaN : Double.parseDouble(index);
  }
}
