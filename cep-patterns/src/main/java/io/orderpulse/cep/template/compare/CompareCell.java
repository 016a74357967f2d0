package io.orderpulse.cep.template.compare;

import io.orderpulse.cep.judge.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What a <em>compare</em> rule remembers of one key. Fields are stored. */
public final class CompareCell {

  /** So many versions of each part and side, and so many judgements, are kept. */
  static final int KEEP = 50;

  /** The part of a key that is not split. */
  static final String WHOLE = "";

  /** Versions that should be. */
  public final List<Version> expected = new ArrayList<>();

  /** Versions that are. */
  public final List<Version> actual = new ArrayList<>();

  /** Events at which differences were judged. */
  public final List<Judgement> judged = new ArrayList<>();

  /** Anomalies by part of the key. */
  public final TreeMap<String, Level> levels = new TreeMap<>();

  /** Up to when it has been judged, ms. */
  public long looked = Long.MIN_VALUE;

  /** Adds a version; the oldest of the same part gives way, never another part's. */
  static void add(List<Version> side, Version fresh) {
    side.add(fresh);
    List<Version> same =
        side.stream()
            .filter(v -> Objects.equals(v.each(), fresh.each()))
            .sorted(Version.BY_FORCE)
            .toList();
    if (same.size() > KEEP) {
      side.remove(same.get(0));
    }
  }

  void add(Judgement judgement) {
    judged.add(judgement);
    if (judged.size() > KEEP) {
      judged.remove(0);
    }
  }

  /** Parts that something is in force of, or that an anomaly is about. */
  TreeSet<String> parts(boolean split) {
    TreeSet<String> parts = new TreeSet<>(levels.keySet());
    if (split) {
      actual.forEach(v -> parts.add(Objects.requireNonNullElse(v.each(), WHOLE)));
    } else {
      parts.add(WHOLE);
    }
    return parts;
  }

  /** Times after {@link #looked} at which versions begin to count. */
  LongStream comings() {
    return Stream.concat(expected.stream(), actual.stream())
        .mapToLong(Version::counts)
        .filter(t -> t > looked);
  }
}
