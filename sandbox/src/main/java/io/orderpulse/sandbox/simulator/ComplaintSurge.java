package io.orderpulse.sandbox.simulator;

import java.util.ArrayList;
import java.util.List;

/** 投诉激增: one article gets far more complaints than in the week before. */
final class ComplaintSurge implements Planter {

  private static final long WEEK = 7 * Ms.DAY;
  private static final int LEAST = 20;

  private final World world;
  private final Rand rand;

  ComplaintSurge(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.COMPLAINT_SURGE;
  }

  private int serial;

  @Override
  public long rest(String variant) {
    return 30 * Ms.DAY;
  }

  /** Its story begins before the world: a week before the last is looked at, too. */
  @Override
  public Long begin(String variant, long worldBegin) {
    return world.config.start() - 12 * Ms.DAY;
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    String sku = "XS-BAD-%04d".formatted(++serial);
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      times.add(time + i * 4 * Ms.HOUR + rand.between(0, Ms.HOUR));
    }
    long first = world.config.start() + rand.between(Ms.HOUR, 6 * Ms.HOUR);
    for (int i = 0; i < 56; i++) {
      times.add(first + (i < 36 ? 0 : 4 * Ms.HOUR) + i * 30 * Ms.SECOND);
    }
    for (int i = 0; i < times.size(); i++) {
      complain(sku, i, times.get(i));
    }
    return surges(sku, times);
  }

  /** Each full hour the last seven days against the seven before. */
  private static List<ExpectedAnomaly> surges(String sku, List<Long> times) {
    List<ExpectedAnomaly> found = new ArrayList<>();
    long begin = times.get(0) / Ms.HOUR * Ms.HOUR;
    long wellSince = 0;
    ExpectedAnomaly open = null;
    for (long look = begin; look < begin + 40 * Ms.DAY; look += Ms.HOUR) {
      long now = count(times, look - WEEK, look);
      long before = count(times, look - 2 * WEEK, look - WEEK);
      String severity = severity(now, before);
      if (severity != null && open == null) {
        open =
            ExpectedAnomaly.of("complaint-surge", "global", "all", severity, look)
                .about("sku=" + sku);
      } else if (severity != null
          && !severity.equals(open.steps().get(open.steps().size() - 1).severity())) {
        open = open.becomes(severity, look);
      } else if (severity == null && open != null) {
        found.add(open.resolved(look + 30 * Ms.MINUTE, "RECOVERED"));
        open = null;
      }
    }
    return found;
  }

  private static String severity(long now, long before) {
    if (now < LEAST || before < LEAST || 2 * (now - before) < before) {
      return null;
    }
    double growth = (double) (now - before) / before;
    return growth >= 2.1 ? "critical" : growth >= 1 ? "error" : "warning";
  }

  private static long count(List<Long> times, long from, long to) {
    return times.stream().filter(t -> t >= from && t < to).count();
  }

  private void complain(String sku, int number, long time) {
    world.say(
        time,
        "voice/hotline",
        "complaint.filed",
        sku,
        () ->
            Data.of("complaint_id", "H" + sku + "-" + number)
                .with("text", "装上就响，换了一个还是响")
                .with("sku", sku));
  }
}
