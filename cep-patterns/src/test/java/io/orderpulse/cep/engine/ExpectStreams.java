package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random streams of a few keys: ties, bursts and pauses; shuffled within a bound. */
final class ExpectStreams {

  /** How far out of order facts come, ms. */
  static final long BOUND = 40;

  private static final String[] TYPES = {
    "from", "from", "both", "expect", "expect", "unless", "no"
  };

  private final Random random;

  ExpectStreams(long seed) {
    this.random = new Random(seed);
  }

  /** Facts in the order in which they happened. */
  List<Fact> facts(int keys, int count, long start) {
    List<Fact> facts = new ArrayList<>();
    long time = start;
    for (int i = 0; i < count; i++) {
      time += random.nextInt(3) == 0 ? 0 : random.nextInt(25);
      String key = "k" + random.nextInt(keys);
      String source = "s" + random.nextInt(3);
      Event event = Event.of("e" + i, source, type(), null, time, Map.of());
      facts.add(new Fact(KeyKind.ORDER, key, event, null, null, false, Clocked.ON_TIME));
    }
    return facts;
  }

  /** {@code unless} ends a key for good, so it is rare. */
  private String type() {
    String type = TYPES[random.nextInt(TYPES.length)];
    return type.equals("unless") && random.nextInt(4) > 0 ? "no" : type;
  }

  /** The same facts as they arrive. */
  List<Fact> arrivals(List<Fact> facts) {
    record Arrival(Fact fact, long at) {}
    return facts.stream()
        .map(f -> new Arrival(f, f.time() + random.nextInt((int) BOUND)))
        .sorted(java.util.Comparator.comparingLong(Arrival::at))
        .map(Arrival::fact)
        .toList();
  }

  boolean sometimes() {
    return random.nextInt(3) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }
}
