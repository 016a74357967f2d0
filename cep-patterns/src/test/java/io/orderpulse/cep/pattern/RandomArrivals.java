package io.orderpulse.cep.pattern;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.KeyKind;
import io.orderpulse.cep.pattern.PatternCase.Arrival;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.events.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random streams: ties, several keys, shuffled within the bound that watermarks allow for. */
public final class RandomArrivals {

  public static final long END = 1_000;
  private static final int BOUND = 6;

  private RandomArrivals() {}

  /** One event before it has a place in the stream. */
  private record Raw(String key, String type, long value, int gap, int delay, boolean clocked) {}

  public static Fact fact(String key, String type, long value, long time, int number) {
    Event event =
        Event.of("e" + number, "s" + (7 * number) % 3, type, null, time, Map.of("v", value));
    return new Fact(KeyKind.ORDER, key, event, null, null, false, Clocked.ON_TIME);
  }

  public static Arbitrary<List<Arrival>> arrivals(int most) {
    return Combinators.combine(
            Arbitraries.of("k1", "k1", "k1", "k1", "k2", "k3"),
            Arbitraries.of("a", "b", "c", "b", "x"),
            Arbitraries.longs().between(0, 3),
            Arbitraries.integers().between(0, 4).map(g -> Math.max(0, g - 1)),
            Arbitraries.integers().between(0, BOUND),
            Arbitraries.of(true, false, false))
        .as(Raw::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(most)
        .map(RandomArrivals::stream);
  }

  private record Placed(Fact fact, long arrives, boolean clocked) {}

  private static List<Arrival> stream(List<Raw> raws) {
    List<Placed> placed = new ArrayList<>();
    long time = 1; // the stock operator forgets a window that begins at 0
    for (Raw raw : raws) {
      time += raw.gap;
      Fact fact = fact(raw.key, raw.type, raw.value, time, placed.size());
      placed.add(new Placed(fact, time + raw.delay, raw.clocked));
    }
    placed.sort(Comparator.comparingLong(Placed::arrives));
    List<Arrival> arrivals = new ArrayList<>();
    long newest = 0;
    for (Placed p : placed) {
      arrivals.add(new Arrival(p.fact, 0));
      newest = Math.max(newest, p.fact.time());
      if (p.clocked) {
        arrivals.add(new Arrival(null, newest - BOUND - 1));
      }
    }
    arrivals.add(new Arrival(null, END));
    return arrivals;
  }
}
