package io.orderpulse.cep.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Random arrivals of a stream, and the same stream driven in every way there is. */
public final class Streams {

  private Streams() {}

  /**
   * The facts in an order in which they may come: each delayed by less than {@code bound}, so that
   * a watermark {@code bound} behind makes none of them late.
   */
  public static List<Fact> shuffled(List<Fact> facts, long bound, Random random) {
    Map<Fact, Long> arrival = new HashMap<>();
    facts.forEach(f -> arrival.put(f, f.time() + (long) (random.nextDouble() * bound)));
    List<Fact> out = new ArrayList<>(facts);
    out.sort(Comparator.comparing(arrival::get));
    return out;
  }

  /** The same where some facts come up to {@code delay} later than the bound allows. */
  public static List<Fact> delayed(List<Fact> facts, long bound, long delay, Random random) {
    Map<Fact, Long> arrival = new HashMap<>();
    for (Fact fact : facts) {
      long extra = random.nextInt(4) == 0 ? (long) (random.nextDouble() * delay) : 0;
      arrival.put(fact, fact.time() + (long) (random.nextDouble() * bound) + extra);
    }
    List<Fact> out = new ArrayList<>(facts);
    out.sort(Comparator.comparing(arrival::get));
    return out;
  }

  /** For each fact the watermark behind which it comes, or {@link Clocked#ON_TIME}. */
  public static Map<Fact, Long> seenAt(List<Fact> arrivals, long bound) {
    Map<Fact, Long> seen = new HashMap<>();
    long watermark = Long.MIN_VALUE;
    for (Fact fact : arrivals) {
      seen.put(fact, fact.time() <= watermark ? watermark : Clocked.ON_TIME);
      watermark = Math.max(watermark, fact.time() - bound - 1);
    }
    return seen;
  }

  /** Drives a table over arrivals with a watermark so far behind, then on to the end. */
  public static <C> TableDriver<C> drive(
      TableDriver<C> driver, List<Fact> arrivals, long bound, long end) {
    long newest = Long.MIN_VALUE;
    for (Fact fact : arrivals) {
      driver.comes(fact);
      newest = Math.max(newest, fact.time());
      driver.watermark(newest - bound - 1);
    }
    driver.watermark(end);
    return driver;
  }

  /**
   * What a table says of arrivals, having made sure that it says the same however lazily it is
   * looked at, and when its cell is stored after every judgement.
   */
  public static <C> List<Verdict> said(
      Supplier<Table<C>> table,
      CellCodec<C> codec,
      String key,
      List<Fact> arrivals,
      long bound,
      long end) {
    List<Verdict> lazy = null;
    for (TableDriver.Mode mode : TableDriver.Mode.values()) {
      for (boolean storing : List.of(false, true)) {
        TableDriver<C> driver = new TableDriver<>(table.get(), codec, key, mode);
        if (storing) {
          driver.storing();
        }
        List<Verdict> said = drive(driver, arrivals, bound, end).said();
        lazy = lazy == null ? said : lazy;
        assertThat(said).as(mode + (storing ? ", stored" : "")).isEqualTo(lazy);
      }
    }
    return lazy;
  }

  /** Verdicts in short, without changes of severity or members: kind, ms after a start, reason. */
  public static List<String> lines(List<Verdict> said, long start) {
    return said.stream()
        .filter(v -> v.kind() != Verdict.Kind.CHANGE)
        .map(
            v ->
                v.kind()
                    + "@"
                    + (v.time() - start)
                    + (v.resolution() == null ? "" : " " + v.resolution()))
        .toList();
  }
}
