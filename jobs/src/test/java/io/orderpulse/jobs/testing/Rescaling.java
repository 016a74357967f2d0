package io.orderpulse.jobs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.OperatorIDPair;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * Whether a job can go on from a savepoint in another parallelism, as far as its graph says.
 *
 * <p>A savepoint has the maximum parallelism of each operator, and Flink refuses it when that has
 * become another. An operator has it from the task that it is chained into, and that from its first
 * operator. With one subtask whatever never runs in parallel can be chained with what does, with
 * more it cannot; so where both meet, a chain must end.
 */
public final class Rescaling {

  /** As {@code flink-conf/config.yaml} has it. */
  private static final int MAX_PARALLELISM = 720;

  private Rescaling() {}

  /**
   * Fails when a savepoint would not fit a job of another parallelism, and names the operators.
   *
   * @param job adds it to an environment
   */
  public static void requireAnyParallelism(Consumer<StreamExecutionEnvironment> job) {
    Map<String, Integer> alone = maxParallelisms(job, 1);
    Map<String, Integer> parallel = maxParallelisms(job, 3);
    assertThat(parallel).containsValue(MAX_PARALLELISM).containsOnlyKeys(alone.keySet());
    assertThat(parallel.keySet().stream().filter(uid -> !alone.get(uid).equals(parallel.get(uid))))
        .as("operators chained with what never runs in parallel, when there is one subtask")
        .isEmpty();
  }

  /** What a savepoint would say of each operator, by uid. */
  private static Map<String, Integer> maxParallelisms(
      Consumer<StreamExecutionEnvironment> job, int parallelism) {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(
            new Configuration()
                .set(CoreOptions.DEFAULT_PARALLELISM, parallelism)
                .set(PipelineOptions.MAX_PARALLELISM, MAX_PARALLELISM));
    job.accept(env);
    StreamGraph graph = env.getStreamGraph();
    Map<String, Integer> all = new TreeMap<>();
    for (JobVertex task : graph.getJobGraph().getVertices()) {
      for (OperatorIDPair operator : task.getOperatorIDs()) {
        all.put(operator.getUserDefinedOperatorUid(), task.getMaxParallelism());
      }
    }
    assertThat(all).hasSameSizeAs(graph.getStreamNodes());
    return all;
  }
}
