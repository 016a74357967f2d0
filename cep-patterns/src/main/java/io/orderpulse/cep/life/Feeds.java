package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
import io.orderpulse.events.record.Evidence;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which feed (CloudEvents source) speaks for whom.
 *
 * @param carriers source by carrier code; others are {@code logistics/<carrier in lower case>}
 * @param warehouses source by warehouse code
 * @param systems source by the first part of event types, for systems that have a single one
 * @param grace how long a feed that speaks again may take to tell what it has missed, ms
 */
public record Feeds(
    TreeMap<String, String> carriers,
    TreeMap<String, String> warehouses,
    TreeMap<String, String> systems,
    long grace)
    implements Serializable {

  private static final String KEY = "feed|";
  private static final String LOGISTICS = "logistics";

  /** Five minutes, and no table. */
  public static final Feeds DEFAULT = of(Map.of(), Map.of(), Map.of(), 5 * 60_000L);

  public static Feeds of(
      Map<String, String> carriers,
      Map<String, String> warehouses,
      Map<String, String> systems,
      long grace) {
    return new Feeds(
        new TreeMap<>(carriers), new TreeMap<>(warehouses), new TreeMap<>(systems), grace);
  }

  /** Key of a feed in {@link Cover}. */
  static String key(String source) {
    return KEY + source;
  }

  /** True for keys of feeds. */
  static boolean isFeed(String key) {
    return key.startsWith(KEY);
  }

  /**
   * Sources that an absence rule waits for; none where nobody says which. Of a carrier that no
   * table names it is that of the carrier's own event since which the rule waits, else the usual.
   *
   * @param since that event, or null
   */
  List<String> awaited(Handling handling, String warehouse, Evidence since) {
    List<String> sources = new ArrayList<>();
    for (String system : handling.awaits()) {
      String source = source(system, handling.about().carrier(), warehouse);
      if (source == null && LOGISTICS.equals(system) && isKnown(handling.about().carrier())) {
        source =
            since != null && since.type().startsWith(LOGISTICS + ".")
                ? since.source()
                : LOGISTICS + "/" + handling.about().carrier().toLowerCase(Locale.ROOT);
      }
      if (source != null && !sources.contains(source)) {
        sources.add(source);
      }
    }
    return sources;
  }

  /** What the tables say, or null. */
  private String source(String system, String carrier, String warehouse) {
    String source = null;
    if (LOGISTICS.equals(system) && isKnown(carrier)) {
      source = carriers.get(carrier);
    } else if ("wms".equals(system) && isKnown(warehouse)) {
      source = warehouses.get(warehouse);
    }
    return source == null ? systems.get(system) : source;
  }

  private static boolean isKnown(String name) {
    return name != null && !name.isEmpty();
  }
}
