package io.orderpulse.cep.template.compare;

import io.orderpulse.events.record.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The difference that holds at a moment, worked out from the whole history of one key, so that an
 * event from the past simply changes the answer.
 *
 * @param since when it began, ms
 * @param severity severity that judgements raised it to, or null for the rule's own
 * @param expected what should be in force
 * @param actual what is in force
 * @param judgement the event that judged it last, or null
 */
record Drift(long since, Severity severity, Version expected, Version actual, Judgement judgement) {

  /** A moment of the history: a version begins to count, or a judgement is made. */
  private record Point(long time, String source, String id, Version version, Judgement judgement) {
    static Point of(Version v) {
      return new Point(v.counts(), v.evidence().source(), v.evidence().id(), v, null);
    }

    static Point of(Judgement j) {
      return new Point(j.evidence().time(), j.evidence().source(), j.evidence().id(), null, j);
    }
  }

  private static final Comparator<Point> ORDER =
      Comparator.comparingLong(Point::time)
          .thenComparing(Point::source)
          .thenComparing(Point::id)
          .thenComparing(p -> p.version() == null); // a release counts before it is judged

  /** The difference of one part of the key at {@code now}, or null. */
  static Drift at(long now, String part, CompareCell cell, Compare template) {
    List<Point> points =
        Stream.concat(
                Stream.concat(cell.expected.stream(), cell.actual.stream())
                    .filter(v -> v.isFor(part) && v.counts() <= now)
                    .map(Point::of),
                cell.judged.stream().map(Point::of))
            .sorted(ORDER)
            .toList();
    List<Version> seen = new ArrayList<>();
    Drift drift = null;
    for (Point point : points) {
      if (point.version() != null) {
        seen.add(point.version());
      }
      drift = step(drift, point, seen, cell, template);
    }
    return drift;
  }

  private static Drift step(
      Drift before, Point point, List<Version> seen, CompareCell cell, Compare template) {
    Version expected = inForce(seen, cell.expected);
    Version actual = inForce(seen, cell.actual);
    if (expected == null || actual == null || !differ(expected, actual, template)) {
      return null;
    }
    boolean judges = template.judgeAt().isEmpty() || point.judgement() != null;
    if (before == null && !judges) {
      return null;
    }
    Severity raised = point.judgement() == null ? null : point.judgement().severity();
    if (before == null) {
      return new Drift(point.time(), raised, expected, actual, point.judgement());
    }
    return new Drift(
        before.since,
        worse(before.severity, raised),
        expected,
        actual,
        point.judgement() == null ? before.judgement : point.judgement());
  }

  private static Version inForce(List<Version> seen, List<Version> side) {
    return seen.stream().filter(side::contains).max(Version.BY_FORCE).orElse(null);
  }

  /** What only one side knows is not compared: unknown is no difference. */
  private static boolean differ(Version expected, Version actual, Compare template) {
    for (String field : template.value()) {
      Map<String, String> e = expected.values().get(field);
      Map<String, String> a = actual.values().get(field);
      if (e != null && a != null) {
        if (!e.equals(a)) {
          return true;
        }
        if (template.firstOnly()) {
          return false;
        }
      }
    }
    return false;
  }

  /** The differing parameters as {@code path: 300→299}. */
  String diff(Compare template) {
    return template.value().stream()
        .filter(f -> expected.values().containsKey(f) && actual.values().containsKey(f))
        .map(f -> CanonicalContent.diff(expected.values().get(f), actual.values().get(f)))
        .filter(d -> !d.isEmpty())
        .findFirst()
        .orElse("—");
  }

  static Severity worse(Severity a, Severity b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) >= 0 ? a : b;
  }
}
