package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.events.Event;
import io.orderpulse.events.json.EventReader;
import io.orderpulse.sandbox.bench.BenchWatermarks;
import io.orderpulse.sandbox.bench.WorkloadReader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Runs an engine on this thread. It gets the events sorted, with the same clock as a Flink job has,
 * from the same parser; nothing is exchanged between threads.
 */
final class SequentialRun {

  private SequentialRun() {}

  static RunResult of(RulesRun run, SequentialEngine engine, Track track) throws Exception {
    EventReader reader = new EventReader();
    PriorityQueue<Event> waiting = new PriorityQueue<>(Comparator.comparingLong(Event::time));
    BenchWatermarks watermarks = new BenchWatermarks();
    try (engine;
        WorkloadReader in = new WorkloadReader(Path.of(run.file()))) {
      while (!track.atEnd()) {
        track.reads();
        Event event = reader.read(in.next());
        waiting.add(event);
        long watermark = watermarks.after(event);
        if (watermark != Long.MIN_VALUE) {
          while (!waiting.isEmpty() && waiting.element().time() <= watermark) {
            engine.event(waiting.remove());
          }
          engine.clock(watermark);
        }
      }
      track.ends();
      for (long i = track.misses(); i < engine.misses(); i++) {
        track.miss();
      }
      return Idle.takenOff(track, Idle.sample(), Map.of(), 0);
    }
  }
}
