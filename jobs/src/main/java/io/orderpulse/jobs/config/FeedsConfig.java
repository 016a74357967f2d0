package io.orderpulse.jobs.config;

import io.orderpulse.cep.life.Feeds;
import java.time.Duration;
import java.util.Map;

/**
 * Which feed speaks for whom, so that an absence under a silent feed is known for what it is.
 *
 * @param carriers source by carrier code
 * @param warehouses source by warehouse code
 * @param systems source by the first part of event types
 * @param grace how long a feed that speaks again may take to tell what it has missed
 */
public record FeedsConfig(
    Map<String, String> carriers,
    Map<String, String> warehouses,
    Map<String, String> systems,
    Duration grace) {

  /** {@code feeds.grace}. */
  public static final Option<Duration> GRACE =
      new Option<>(
          "feeds.grace",
          OptionTypes.DURATION,
          Duration.ofMinutes(5),
          "How long a feed that speaks again may take to tell what it has missed, before people are"
              + " told of what is still missing. Event time.");

  /** {@code feeds.carriers.*}. */
  public static final PrefixOption CARRIERS =
      new PrefixOption(
          "feeds.carriers.",
          "CloudEvents source of a carrier's events, by carrier code; logistics/<code in lower case>"
              + " where none is given.");

  /** {@code feeds.warehouses.*}. */
  public static final PrefixOption WAREHOUSES =
      new PrefixOption(
          "feeds.warehouses.", "CloudEvents source of a warehouse's events, by warehouse code.");

  /** {@code feeds.systems.*}. */
  public static final PrefixOption SYSTEMS =
      new PrefixOption(
          "feeds.systems.",
          "CloudEvents source of a system that has a single one, by the first part of its event"
              + " types, for instance erp.");

  static final OptionGroup GROUP =
      OptionGroup.of("Feeds", GRACE).with(CARRIERS).with(WAREHOUSES).with(SYSTEMS);

  /** Reads the group. */
  public static FeedsConfig from(Settings settings) {
    return new FeedsConfig(
        settings.all(CARRIERS),
        settings.all(WAREHOUSES),
        settings.all(SYSTEMS),
        settings.get(GRACE));
  }

  /** The table that goes with it. */
  public Feeds feeds() {
    return Feeds.of(carriers, warehouses, systems, grace.toMillis());
  }
}
