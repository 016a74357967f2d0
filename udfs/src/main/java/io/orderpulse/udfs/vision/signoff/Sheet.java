package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Point2;
import io.orderpulse.udfs.vision.ocr.TextLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The lines of a receipt and who stands beside whom. */
final class Sheet {

  /** Beside means: the middle is less than this share of a line's height off. */
  private static final double SAME_ROW = 0.55;

  private final List<Compact> lines;
  private final StringBuilder all = new StringBuilder();

  Sheet(List<TextLine> read) {
    lines = read.stream().map(Compact::of).filter(c -> !c.text().isEmpty()).toList();
    lines.forEach(line -> all.append(line.text()).append('\n'));
  }

  List<Compact> lines() {
    return lines;
  }

  /** All texts, one a line. */
  String text() {
    return all.toString();
  }

  /** The nearest line to the right in the same row. */
  Optional<Compact> rightOf(Compact line) {
    return lines.stream()
        .filter(other -> other != line && along(line, other) > 0 && sameRow(line, other))
        .min(Comparator.comparingDouble(other -> along(line, other)));
  }

  /** The nearest line to the left in the same row. */
  Optional<Compact> leftOf(Compact line) {
    return lines.stream()
        .filter(other -> other != line && along(line, other) < 0 && sameRow(line, other))
        .max(Comparator.comparingDouble(other -> along(line, other)));
  }

  private static double along(Compact from, Compact to) {
    Point2 a = from.line().quad().centre();
    Point2 b = to.line().quad().centre();
    double angle = Math.toRadians(from.line().quad().angle());
    return (b.x() - a.x()) * Math.cos(angle) + (b.y() - a.y()) * Math.sin(angle);
  }

  /** Of two directions, that of the longer line is the better known. */
  private static boolean sameRow(Compact one, Compact other) {
    Compact longer = one.line().quad().width() >= other.line().quad().width() ? one : other;
    Point2 a = one.line().quad().centre();
    Point2 b = other.line().quad().centre();
    double angle = Math.toRadians(longer.line().quad().angle());
    double across = -(b.x() - a.x()) * Math.sin(angle) + (b.y() - a.y()) * Math.cos(angle);
    double height = Math.min(one.line().quad().height(), other.line().quad().height());
    return Math.abs(across) < SAME_ROW * height;
  }
}
