package io.orderpulse.jobs.health;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.events.Event;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/**
 * Tells that a feed has spoken, once for each second and subtask: nobody cares for shorter gaps.
 * What it has told is no state, as telling it again does no harm. What comes after newer events, as
 * partitions of a backlog are read one ahead of the other, is told too, or it would look like
 * silence.
 */
final class HearFeeds implements FlatMapFunction<SeenEvent, Fact> {

  /** Type of the events that say so. */
  static final String TYPE = "feed.spoke";

  private static final long SECOND = 1_000;

  private static final long serialVersionUID = 1L;

  private final HashMap<String, Long> told = new HashMap<>();

  @Override
  public void flatMap(SeenEvent seen, Collector<Fact> out) {
    Event event = seen.event();
    long second = event.time() / SECOND;
    Long before = told.get(event.source());
    if (event.batch() || (before != null && second == before)) {
      return;
    }
    told.put(event.source(), second);
    Event spoke = Event.of(event.id(), event.source(), TYPE, null, event.time(), Map.of());
    out.collect(new Fact(KeyKind.SOURCE, event.source(), spoke, null, null, false, seen.seenAt()));
  }
}
