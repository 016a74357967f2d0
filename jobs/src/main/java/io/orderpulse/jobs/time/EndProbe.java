package io.orderpulse.jobs.time;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the broker about once a second where the silent partitions end, in a thread of its own, so
 * that a slow broker never stops the task. An unreachable broker gives no answer, and without one
 * the watermark stays.
 */
final class EndProbe implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EndProbe.class);
  private static final long PERIOD_MS = 1_000;
  private static final Duration GOODBYE = Duration.ofSeconds(5);

  private final Properties connection;
  private final String group;
  private final Upstream upstream;
  private final JobClock clock;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private volatile Map<TopicPartition, Long> questions = Map.of();
  private volatile EndOffsets answer = EndOffsets.NONE;
  private volatile EndFinder own;
  private volatile EndFinder theirs;
  private boolean complained;

  EndProbe(Properties connection, String group, Upstream upstream, JobClock clock, String name) {
    this.connection = connection;
    this.group = group;
    this.upstream = upstream;
    this.clock = clock;
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
    thread.setContextClassLoader(EndProbe.class.getClassLoader());
  }

  void start() {
    thread.start();
  }

  /** What to ask about in the next round; nothing stops asking. */
  void ask(Map<TopicPartition, Long> positions) {
    questions = positions;
  }

  /** The last answer there was. */
  EndOffsets answer() {
    return answer;
  }

  private void run() {
    try {
      while (!closed.await(PERIOD_MS, TimeUnit.MILLISECONDS)) {
        Map<TopicPartition, Long> round = questions;
        if (!round.isEmpty()) {
          round(round);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeQuietly(own);
      closeQuietly(theirs);
    }
  }

  private void round(Map<TopicPartition, Long> round) {
    try {
      long upstreamRead = upstreamRead();
      if (own == null) {
        own = new EndFinder(connection, group, thread.getName());
      }
      answer = new EndOffsets(own.find(round, clock.realNow()), upstreamRead);
      complained = false;
    } catch (RuntimeException e) {
      // Whatever it is, the thread must live on, or the watermark would stand still for ever.
      if (closed.getCount() > 0 && !complained) {
        LOG.warn(
            "Kafka does not say where its partitions end ({}); in silence the watermark waits until it does.",
            e.toString());
        complained = true;
      }
    }
  }

  private long upstreamRead() {
    if (upstream == null) {
      return EndOffsets.UNREAD;
    }
    if (theirs == null) {
      theirs = new EndFinder(connection, upstream.group(), thread.getName() + "-upstream");
    }
    long real = clock.realNow();
    boolean all =
        theirs.find(theirs.committed(upstream.topics()), real).values().stream()
            .allMatch(EndOffset::nothingUnread);
    return all ? real : EndOffsets.UNREAD;
  }

  @Override
  public void close() {
    closed.countDown();
    stop(own);
    stop(theirs);
    try {
      thread.join(GOODBYE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(EndFinder finder) {
    if (finder != null) {
      finder.stop();
    }
  }

  private static void closeQuietly(EndFinder finder) {
    if (finder == null) {
      return;
    }
    try {
      finder.close();
    } catch (KafkaException e) {
      LOG.debug("a probe did not close well", e);
    }
  }
}
