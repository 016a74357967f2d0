package io.orderpulse.sandbox.demo;

import io.orderpulse.sandbox.simulator.ExpectedAnomaly;
import io.orderpulse.sandbox.simulator.Fault;
import io.orderpulse.sandbox.simulator.PlantedFault;
import io.orderpulse.sandbox.truth.Detected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many anomalies each planted fault caused, and how many of them people were told of: a page is
 * an anomaly with any record that notifies before it is over.
 */
public final class Pages {

  /**
   * One planted fault.
   *
   * @param fault what was planted
   * @param cascade what came of it, in the order of time
   */
  public record Case(PlantedFault fault, List<Line> cascade) {

    /** How many of its anomalies people were told of. */
    public long pages() {
      return cascade.stream().filter(Line::told).count();
    }
  }

  /**
   * One anomaly of a cascade.
   *
   * @param open its first transition
   * @param told whether people were told before it was over
   */
  public record Line(Detected open, boolean told) {}

  private final List<Case> cases;

  private Pages(List<Case> cases) {
    this.cases = cases;
  }

  static Pages of(List<PlantedFault> faults, Collection<Detected> found, long end) {
    Map<String, List<Detected>> byKey = new TreeMap<>();
    found.forEach(d -> byKey.computeIfAbsent(d.key(), k -> new ArrayList<>()).add(d));
    List<Case> cases = new ArrayList<>();
    for (PlantedFault fault : faults) {
      List<Line> cascade =
          fault.cascade().stream()
              .filter(a -> a.opensAt() <= end)
              .map(ExpectedAnomaly::key)
              .filter(byKey::containsKey)
              .map(key -> line(byKey.get(key)))
              .sorted(Comparator.comparingLong((Line line) -> line.open().time()))
              .toList();
      if (!cascade.isEmpty()) {
        cases.add(new Case(fault, cascade));
      }
    }
    return new Pages(cases);
  }

  private static Line line(List<Detected> transitions) {
    Detected open = transitions.stream().min(Comparator.comparingInt(Detected::seq)).orElseThrow();
    boolean told =
        transitions.stream().anyMatch(d -> d.notifies() && !d.status().equals("RESOLVED"));
    return new Line(open, told);
  }

  /** All planted faults of which something came. */
  public List<Case> cases() {
    return cases;
  }

  /** For people: a line for each way of each fault, and the cascade of a lost order. */
  String table() {
    StringBuilder out = new StringBuilder();
    out.append(row("fault 故障", "variant", "planted", "anomalies", "pages", "most pages of one"));
    Map<String, List<Case>> byVariant = new LinkedHashMap<>();
    cases.stream()
        .sorted(Comparator.comparing((Case c) -> c.fault().fault()))
        .forEach(
            c ->
                byVariant
                    .computeIfAbsent(
                        c.fault().fault().id() + "/" + c.fault().variant(), v -> new ArrayList<>())
                    .add(c));
    byVariant.values().forEach(all -> out.append(row(all)));
    cases.stream()
        .filter(c -> c.fault().fault() == Fault.LOST_SYNC)
        .max(Comparator.comparingInt(c -> c.cascade().size()))
        .ifPresent(c -> Cascade.print(c, out));
    return out.toString();
  }

  private static String row(List<Case> all) {
    PlantedFault one = all.get(0).fault();
    return row(
        one.fault().id() + " " + one.fault().chineseName(),
        one.variant(),
        Integer.toString(all.size()),
        Integer.toString(all.stream().mapToInt(c -> c.cascade().size()).sum()),
        Long.toString(all.stream().mapToLong(Case::pages).sum()),
        Long.toString(all.stream().mapToLong(Case::pages).max().orElse(0)));
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "%-32s %-18s %8s %10s %6s %18s%n", (Object[]) cells);
  }
}
