package io.orderpulse.jobs.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** A simulated service: orders always wait, and each place is used as soon as it is free. */
class AdaptiveLimitTest {

  private static final long MS = 1_000_000;
  private static final long SECOND = 1_000 * MS;
  private static final int MOST = 5_000;

  private record Call(long started, long ends) {}

  private final AdaptiveLimit limit = new AdaptiveLimit(64, 256, MOST);
  private final PriorityQueue<Call> underWay =
      new PriorityQueue<>((a, b) -> Long.compare(a.ends(), b.ends()));
  private long now;

  @Test
  void aServiceThatIsSlowForItselfGetsAsManyAsItTakes() {
    run(30 * SECOND, load -> 3_200 * MS, true);
    assertThat(limit.limit()).isGreaterThan(4_000);
  }

  @Test
  void alsoWhenItWasFastBefore() {
    run(5 * SECOND, load -> 5 * MS, true);
    run(60 * SECOND, load -> 3_200 * MS, true);
    assertThat(limit.limit()).isGreaterThan(4_000);
  }

  /** One piece of work at a time, 1 ms each: more under way only wait longer. */
  @Test
  void aServiceThatWeOverloadGetsFew() {
    ArrayDeque<Long> sizes = new ArrayDeque<>();
    for (int i = 0; i < 60; i++) {
      run(SECOND, load -> 5 * MS + load * MS, true);
      sizes.add((long) limit.limit());
    }
    assertThat(sizes.stream().skip(10).mapToLong(Long::longValue).average().orElseThrow())
        .isLessThan(MOST / 5.0);
  }

  @Test
  void aServiceThatDoesNotAnswerGetsTheFewest() {
    run(20 * SECOND, load -> 1_000 * MS, false);
    assertThat(limit.limit()).isEqualTo(64);
  }

  @Test
  void whoAsksLittleRaisesNothing() {
    for (int i = 0; i < 10_000; i++) {
      limit.finished(i * MS, i * MS + 5 * MS, true, 1);
    }
    assertThat(limit.limit()).isEqualTo(256);
  }

  private void run(long length, LongUnaryOperator takes, boolean answers) {
    for (long end = now + length; now < end; ) {
      while (underWay.size() < limit.limit()) {
        underWay.add(new Call(now, now + takes.applyAsLong(underWay.size())));
      }
      Call done = underWay.peek();
      now = Math.max(now, done.ends());
      limit.finished(done.started(), now, answers, underWay.size());
      underWay.poll();
    }
  }
}
