package io.orderpulse.sandbox.bench.rules;

import io.orderpulse.sandbox.bench.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/**
 * How far the one run of this JVM has come, and what it has cost so far at the borders of its
 * rounds. Operators reach it as {@link #running}, as they are deserialized into the same JVM.
 */
final class Track {

  private static volatile Track running;

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private final AtomicLong misses = new AtomicLong();
  private final List<Cost> borders = new ArrayList<>();
  private final RulesRun run;
  private final IntConsumer progress;
  private int read;

  private Track(RulesRun run, IntConsumer progress) {
    this.run = run;
    this.progress = progress;
  }

  /**
   * @param progress is told the per cent of the events that were read
   */
  static Track start(RulesRun run, IntConsumer progress) {
    running = new Track(run, progress);
    return running;
  }

  static Track running() {
    return running;
  }

  /** One event is about to be read, by the one thread that reads. */
  void reads() {
    int measured = read - run.skip();
    if (measured >= 0 && measured % run.perRound() == 0) {
      borders.add(Cost.soFar());
    }
    read++;
    if (read % Math.max(1, run.events() / 100) == 0) {
      progress.accept((int) (100L * read / run.events()));
    }
  }

  boolean atEnd() {
    return read == run.events();
  }

  /** The last event was read. */
  void ends() {
    if (!end.isDone()) {
      borders.add(Cost.soFar());
      end.complete(null);
    }
  }

  CompletableFuture<Void> end() {
    return end;
  }

  void miss() {
    misses.incrementAndGet();
  }

  long misses() {
    return misses.get();
  }

  /** What each round cost; known at the end. */
  List<Cost> rounds() {
    List<Cost> rounds = new ArrayList<>();
    for (int i = 1; i < borders.size(); i++) {
      rounds.add(borders.get(i).minus(borders.get(i - 1)));
    }
    return rounds;
  }
}
