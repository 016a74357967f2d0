package io.orderpulse.cep.life;

import io.orderpulse.cep.verdict.Handling;
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

  /** Sources that an absence rule waits for; none where nobody says which. */
  List<String> awaited(Handling handling, String warehouse) {
    List<String> sources = new ArrayList<>();
    for (String system : handling.awaits()) {
      String source = systems.get(system);
      if (LOGISTICS.equals(system) && isKnown(handling.carrier())) {
        source =
            carriers.getOrDefault(
                handling.carrier(), LOGISTICS + "/" + handling.carrier().toLowerCase(Locale.ROOT));
      } else if ("wms".equals(system) && isKnown(warehouse)) {
        source = warehouses.getOrDefault(warehouse, source);
      }
      if (source != null && !sources.contains(source)) {
        sources.add(source);
      }
    }
    return sources;
  }

  private static boolean isKnown(String name) {
    return name != null && !name.isEmpty();
  }
}
