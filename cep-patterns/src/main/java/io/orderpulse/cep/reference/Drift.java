package io.orderpulse.cep.reference;

import io.orderpulse.cep.template.compare.CanonicalContent;
import io.orderpulse.cep.template.compare.Compare;
import io.orderpulse.events.record.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  static Drift at(long now, String part, CompareState state, Compare template) {
    List<Point> points =
        Stream.concat(
                Stream.concat(state.expected().stream(), state.actual().stream())
                    .filter(v -> v.isFor(part) && v.counts() <= now)
                    .map(Point::of),
                state.judged().stream().map(Point::of))
            .sorted(ORDER)
            .toList();
    List<Version> seen = new ArrayList<>();
    Drift drift = null;
    for (Point point : points) {
      if (point.version() != null) {
        seen.add(point.version());
      }
      drift = step(drift, point, seen, state, template);
    }
    return drift;
  }

  private static Drift step(
      Drift before, Point point, List<Version> seen, CompareState state, Compare template) {
    Version expected = inForce(seen, state.expected());
    Version actual = inForce(seen, state.actual());
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
      Content e = expected.values().get(field);
      Content a = actual.values().get(field);
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
        .map(
            f ->
                CanonicalContent.diff(
                    expected.values().get(f).scalars(), actual.values().get(f).scalars()))
        .filter(d -> !d.isEmpty())
        .findFirst()
        .orElse("—");
  }

  private static Severity worse(Severity a, Severity b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) >= 0 ? a : b;
  }
}
