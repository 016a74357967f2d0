package io.orderpulse.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.junit.jupiter.api.Test;

class HearFeedsTest {

  private static final long START = 1_770_000_000_000L;

  private final HearFeeds hear = new HearFeeds();
  private final List<Fact> told = new ArrayList<>();

  @Test
  void shouldTellOfASecondOnce() {
    at(0);
    at(999);
    at(1_000);
    assertThat(told)
        .extracting(fact -> fact.event().time() - START, Fact::key)
        .containsExactly(tuple(0L, "wms/a"), tuple(1_000L, "wms/a"));
  }

  /** Partitions of a backlog are read one ahead of the other. */
  @Test
  void shouldTellOfWhatComesAfterNewerEvents() {
    at(3_600_000);
    at(600_000);
    assertThat(told)
        .extracting(fact -> fact.event().time() - START)
        .containsExactly(3_600_000L, 600_000L);
  }

  private void at(long time) {
    Event event = Event.of("e" + time, "wms/a", "system.alive", null, START + time, Map.of());
    hear.flatMap(new SeenEvent(event, Long.MIN_VALUE), new ListCollector<>(told));
  }
}
