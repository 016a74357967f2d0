package io.orderpulse.sandbox.simulator;

import java.util.List;

/** 数据源静默: a system that speaks each minute says nothing for hours. Only live runs can tell. */
final class SilentFeed implements Planter {

  private static final String SOURCE = "wms/kunshan";
  private static final long FLOOR = 15 * Ms.MINUTE;

  private final World world;
  private final Rand rand;
  private long last;
  private long silentUntil = Long.MIN_VALUE;

  SilentFeed(World world) {
    this.world = world;
    this.rand = world.newRand();
  }

  @Override
  public Fault fault() {
    return Fault.SILENT_FEED;
  }

  /** Another hour of the day each time. */
  @Override
  public long rest(String variant) {
    return Ms.DAY + 7 * Ms.HOUR;
  }

  /** It has to be known for a day how often it speaks at which hour. */
  @Override
  public Long begin(String variant, long worldBegin) {
    speak(worldBegin + Ms.MINUTE);
    return worldBegin + 30 * Ms.HOUR + Ms.SECOND;
  }

  private void speak(long time) {
    world.at(
        time,
        () -> {
          if (time >= silentUntil) {
            Background.alive(world, SOURCE, time);
            last = time;
          }
          speak(time + Ms.MINUTE);
        });
  }

  @Override
  public List<ExpectedAnomaly> plant(String variant, long time) {
    if (!variant.equals("down")) {
      throw unknown(variant);
    }
    silentUntil = last + rand.between(100, 250) * Ms.MINUTE;
    return List.of(
        ExpectedAnomaly.of("feed-silent", "source", SOURCE, "critical", last + FLOOR)
            .resolved(silentUntil, "RECOVERED"));
  }
}
