package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pieces of which cells are made, in their binary form. */
public final class CellParts {

  private CellParts() {}

  /** A level; one byte while it is quiet. */
  public static void writeLevel(Level level, CellOutput out) throws IOException {
    out.number(level.state.ordinal());
    if (level.quiet()) {
      return;
    }
    out.time(level.since);
    out.text(level.subject);
    out.text(level.discriminator);
    writeEnum(level.given, out);
    writeTime(level.due, out);
    out.value(level.value);
    out.value(level.threshold);
    out.bool(level.elapsed);
    writeTexts(level.texts, out);
    writeEvidence(level.evidence, out);
    if (level.state == Level.State.HOLDING) {
      return;
    }
    out.time(level.opened);
    writeEnum(level.severity, out);
    if (level.state == Level.State.MENDING) {
      out.time(level.well);
      writeEnum(level.why, out);
      out.evidence(level.mendedBy);
    }
  }

  public static Level readLevel(CellInput in) throws IOException {
    Level level = new Level();
    level.state = Level.State.values()[(int) in.number()];
    if (level.quiet()) {
      return level;
    }
    level.since = in.time();
    level.subject = in.text();
    level.discriminator = in.text();
    level.given = readEnum(Severity.values(), in);
    level.due = readTime(in);
    level.value = (BigDecimal) in.value();
    level.threshold = (BigDecimal) in.value();
    level.elapsed = in.bool();
    level.texts = readTexts(in);
    level.evidence = readEvidence(in);
    if (level.state == Level.State.HOLDING) {
      return level;
    }
    level.opened = in.time();
    level.severity = readEnum(Severity.values(), in);
    if (level.state == Level.State.MENDING) {
      level.well = in.time();
      level.why = readEnum(Resolution.values(), in);
      level.mendedBy = in.evidence();
    }
    return level;
  }

  /** A level that shares nothing mutable with the original. */
  public static Level copyLevel(Level level) {
    Level copy = new Level();
    copy.state = level.state;
    copy.since = level.since;
    copy.opened = level.opened;
    copy.well = level.well;
    copy.subject = level.subject;
    copy.discriminator = level.discriminator;
    copy.why = level.why;
    copy.mendedBy = level.mendedBy;
    copy.severity = level.severity;
    copy.given = level.given;
    copy.due = level.due;
    copy.value = level.value;
    copy.threshold = level.threshold;
    copy.elapsed = level.elapsed;
    copy.evidence = level.evidence;
    copy.texts = level.texts;
    return copy;
  }

  /** An enum constant or null; a new constant is only ever added at the end. */
  public static void writeEnum(Enum<?> value, CellOutput out) throws IOException {
    out.number(value == null ? 0 : value.ordinal() + 1L);
  }

  public static <E extends Enum<E>> E readEnum(E[] values, CellInput in) throws IOException {
    int number = (int) in.number();
    return number == 0 ? null : values[number - 1];
  }

  /** A time or null. */
  public static void writeTime(Long time, CellOutput out) throws IOException {
    out.bool(time != null);
    if (time != null) {
      out.time(time);
    }
  }

  public static Long readTime(CellInput in) throws IOException {
    return in.bool() ? in.time() : null;
  }

  public static void writeEvidence(List<Evidence> pieces, CellOutput out) throws IOException {
    out.number(pieces.size());
    for (Evidence piece : pieces) {
      out.evidence(piece);
    }
  }

  public static List<Evidence> readEvidence(CellInput in) throws IOException {
    int size = (int) in.number();
    List<Evidence> pieces = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      pieces.add(in.evidence());
    }
    return pieces;
  }

  /** Texts by name, always in the same order. */
  public static void writeTexts(Map<String, String> texts, CellOutput out) throws IOException {
    out.number(texts.size());
    for (Map.Entry<String, String> e : new TreeMap<>(texts).entrySet()) {
      out.text(e.getKey());
      out.text(e.getValue());
    }
  }

  public static Map<String, String> readTexts(CellInput in) throws IOException {
    int size = (int) in.number();
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < size; i++) {
      String name = in.text();
      texts.put(name, in.text());
    }
    return texts;
  }

  /** A set of texts. */
  public static void writeNames(TreeSet<String> names, CellOutput out) throws IOException {
    out.number(names.size());
    for (String name : names) {
      out.text(name);
    }
  }

  public static TreeSet<String> readNames(CellInput in) throws IOException {
    int size = (int) in.number();
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      names.add(in.text());
    }
    return names;
  }

  /**
   * Refuses states of a newer program.
   *
   * @throws IOException when {@code version} is above {@code known}
   */
  public static void check(String template, int version, int known) throws IOException {
    if (version < 1 || version > known) {
      throw new IOException(
          "state of template '"
              + template
              + "' has version "
              + version
              + ", this program reads up to "
              + known
              + "; start it with the program that wrote it");
    }
  }
}
