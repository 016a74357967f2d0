package io.orderpulse.jobs.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointException;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.util.ExceptionUtils;

/** Stops jobs so that they can go on. */
public final class Savepoints {

  private static final Duration BOUND = Duration.ofSeconds(60);

  private Savepoints() {}

  /**
   * Stops a job with a savepoint. Some of its tasks may have answered while others have yet to
   * start: then it waits for them.
   *
   * @param folder where to
   * @return the savepoint
   */
  public static String stop(JobClient job, Path folder) throws Exception {
    long end = System.nanoTime() + BOUND.toNanos();
    while (true) {
      try {
        return job.stopWithSavepoint(
                false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
            .get(BOUND.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        if (!tooEarly(e) || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  private static boolean tooEarly(ExecutionException e) {
    return ExceptionUtils.findThrowable(e, CheckpointException.class)
        .filter(
            c ->
                c.getCheckpointFailureReason()
                    == CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING)
        .isPresent();
  }
}
