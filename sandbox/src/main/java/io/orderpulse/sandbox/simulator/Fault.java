package io.orderpulse.sandbox.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can go wrong on purpose, and which rules have to see it. */
public enum Fault {
  LOST_SYNC(
      "漏同步",
      "a cleared order reaches the ERP late or never",
      List.of("sync-miss", "ship-overdue"),
      List.of("late-7m", "late-20m", "never", "cancelled")),
  OVERDUE(
      "超承诺",
      "an order is shipped after its due time, or never",
      List.of("ship-overdue"),
      List.of("late", "promised-late", "one-line-late", "never", "cancelled", "promise-moved")),
  SILENT_PARCEL(
      "物流停滞",
      "a parcel without a meaningful scan for more than 72 h",
      List.of("logistics-silent"),
      List.of("recovers", "repeats", "signed", "lost")),
  SAME_ADDRESS(
      "同址多单",
      "three to five orders to one address within 24 h",
      List.of("merge-candidates"),
      List.of("merged", "cancelled", "shipped-alone")),
  POLICY_DRIFT(
      "策略漂移",
      "a system works with another policy than the one documented",
      List.of("policy-drift"),
      List.of("fixed-later", "never-fixed", "wrong-content")),
  DRAWING_MISMATCH(
      "图纸错配",
      "another drawing is released than the customer confirmed",
      List.of("drawing-mismatch"),
      List.of("fixed-early", "ordered-then-fixed", "never-fixed", "other-hash", "confirmed-later"));

  private final String chineseName;
  private final String description;
  private final List<String> cascade;
  private final List<String> variants;

  Fault(String chineseName, String description, List<String> cascade, List<String> variants) {
    this.chineseName = chineseName;
    this.description = description;
    this.cascade = cascade;
    this.variants = variants;
  }

  /** The name on the command line, for example {@code lost-sync}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String chineseName() {
    return chineseName;
  }

  /** One line in English. */
  public String description() {
    return description;
  }

  /** Ids of the rules that it makes fire, at most. */
  public List<String> cascade() {
    return cascade;
  }

  /** The ways in which it happens. */
  public List<String> variants() {
    return variants;
  }

  /**
   * Finds a fault by its id or its Chinese name.
   *
   * @throws IllegalArgumentException when there is none; the message lists all
   */
  public static Fault of(String name) {
    for (Fault fault : values()) {
      if (fault.id().equals(name) || fault.chineseName.equals(name)) {
        return fault;
      }
    }
    throw new IllegalArgumentException(
        "no fault is named "
            + name
            + "; known are "
            + Arrays.stream(values()).map(f -> f.id() + " " + f.chineseName).toList());
  }
}
