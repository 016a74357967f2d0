package io.orderpulse.udfs.vision.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts how answers agree with labels, by level and in all. Not thread-safe. */
public final class SignoffScore {

  private static final String ALL = "all";

  private final Map<String, Tally> levels = new TreeMap<>();
  private final Tally all = new Tally();
  private final List<String> differences = new ArrayList<>();

  /** Counts one photo. */
  public void add(PhotoLabel label, PhotoAnswer answer) {
    all.add(label, answer);
    levels.computeIfAbsent(label.level(), level -> new Tally()).add(label, answer);
    boolean waybill = Objects.equals(label.waybill(), answer.waybill());
    boolean marks =
        Tally.surplus(label.marks(), answer.marks()) == 0
            && Tally.surplus(answer.marks(), label.marks()) == 0;
    boolean time = Objects.equals(label.signedAt(), answer.signedAt());
    if (!waybill || !marks || !time) {
      differences.add(
          "%s (%s)%s%s%s"
              .formatted(
                  label.file(),
                  label.level(),
                  waybill ? "" : "  waybill " + answer.waybill() + ", is " + label.waybill(),
                  marks ? "" : "  marks " + answer.marks() + ", are " + label.marks(),
                  time ? "" : "  signed " + answer.signedAt() + ", was " + label.signedAt()));
    }
  }

  /** What was counted of one level; of all photos when it is null. */
  public Tally tally(String level) {
    return level == null ? all : levels.getOrDefault(level, new Tally());
  }

  /** The table, then every photo that differs. */
  public List<String> report() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "level     photos  waybill  wrong  none  marks P  marks R  signed  char acc  char prec  CPU ms");
    levels.forEach((level, tally) -> lines.add(row(level, tally)));
    lines.add(row(ALL, all));
    lines.addAll(differences);
    return lines;
  }

  private static String row(String name, Tally tally) {
    return String.format(
        Locale.ROOT,
        "%-9s %6d  %7.3f  %5d  %4d  %7.3f  %7.3f  %6.3f  %8.3f  %9.3f  %6.0f",
        name,
        tally.photos(),
        tally.waybillExact(),
        tally.waybillsWrong(),
        tally.waybillsUnread(),
        tally.markPrecision(),
        tally.markRecall(),
        tally.signedExact(),
        tally.characterAccuracy(),
        tally.characterPrecision(),
        tally.cpuMs());
  }
}
