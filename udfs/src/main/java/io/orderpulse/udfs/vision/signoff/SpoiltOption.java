package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Page;
import io.orderpulse.udfs.vision.ocr.PageReader;
import io.orderpulse.udfs.vision.ocr.Quad;
import io.orderpulse.udfs.vision.ocr.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A printed option that nobody could read because the tick in its box spoilt the line. Behind the
 * box it is read once more, alone.
 */
final class SpoiltOption {

  private static final int LONGEST = 7;

  /** What is left of an option mostly has one of its characters, and is none of the labels. */
  private static final Pattern LEFTOVER =
      Pattern.compile("(?!.*(?:[收发寄][件货]|件数|[名字号址间期量]|方式|情况)).*[签收损件少拒].*");

  /** Where words may begin behind a box, in heights of the line. */
  private static final double[] STARTS = {0.75, 1.05, 1.35, 1.65};

  private SpoiltOption() {}

  /**
   * @param sheet that the line is on
   * @param line without words of a mark
   * @return the mark whose box is ticked, or null
   */
  static Mark in(Sheet sheet, Compact line, Page page, PageReader reader) {
    if (line.text().length() > LONGEST
        || !LEFTOVER.matcher(line.text()).matches() && !besideOption(sheet, line)) {
      return null;
    }
    Quad quad = line.line().quad();
    double height = quad.height() / quad.width();
    for (double start : STARTS) {
      double from = start * height;
      if (from > 0.8) {
        return null;
      }
      TickBox box = TickFinder.exactlyBefore(page.pixels(), quad.part(from, 1, 0, 1));
      if (box != null && box.ticked()) {
        return behind(from - box.gap() * height, line, page, reader);
      }
    }
    return null;
  }

  private static boolean besideOption(Sheet sheet, Compact line) {
    return Stream.of(sheet.leftOf(line), sheet.rightOf(line))
        .flatMap(Optional::stream)
        .anyMatch(other -> !MarkWord.in(other).isEmpty());
  }

  private static Mark behind(double from, Compact line, Page page, PageReader reader) {
    Quad rest = line.line().quad().part(Math.max(0, from + 0.02), 1, 0, 1);
    TextLine again = reader.again(page.pixels(), rest);
    if (again == null) {
      return null;
    }
    Compact text = Compact.of(again);
    List<MarkWord> words = MarkWord.in(text);
    boolean alone = words.size() == 1 && text.text().length() <= words.get(0).length() + 1;
    return alone ? words.get(0).mark() : null;
  }
}
