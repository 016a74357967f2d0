package io.orderpulse.sandbox.server;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** A job that never ends by itself; its first argument is its name. */
public final class CountingJob {

  private static final long PAUSE_MILLIS = 5;

  private CountingJob() {}

  /** Builds and submits. */
  public static void main(String[] args) throws Exception {
    if (args.length == 0) {
      throw new IllegalArgumentException("the job has no name");
    }
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.fromSequence(0, Long.MAX_VALUE)
        .uid("numbers")
        .map(CountingJob::slowly)
        .uid("slowly")
        .sinkTo(new DiscardingSink<>())
        .uid("nowhere");
    env.execute(args[0]);
  }

  private static Long slowly(Long number) throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
    return number;
  }
}
