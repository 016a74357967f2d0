package io.orderpulse.jobs.signoff;

import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.metrics.Counter;

/** Flink's own counters belong to the task's thread; this one may be counted by any. */
final class AtomicCounter implements Counter {

  private final LongAdder count = new LongAdder();

  @Override
  public void inc() {
    count.increment();
  }

  @Override
  public void inc(long n) {
    count.add(n);
  }

  @Override
  public void dec() {
    count.decrement();
  }

  @Override
  public void dec(long n) {
    count.add(-n);
  }

  @Override
  public long getCount() {
    return count.sum();
  }
}
