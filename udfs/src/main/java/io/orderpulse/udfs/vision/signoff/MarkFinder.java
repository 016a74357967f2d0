package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Page;
import io.orderpulse.udfs.vision.ocr.PageReader;
import io.orderpulse.udfs.vision.ocr.TextLine;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.opencv.core.Mat;

/**
 * Finds what was ticked, stamped or written. A printed option counts when its box is ticked; words
 * that stand alone, or alone after a label, count; words in a sentence do not.
 */
final class MarkFinder {

  private static final String BOXES = "□口囗○O0回●■√☑✓☐日V×凶区团图中[]()【】";
  private static final Pattern LABEL =
      Pattern.compile("^(?:.{0,6}[:;]|.{0,5}?(?:方式|情况|类型|状态|结果|说明|备注|签收人|异常))[:;]?");
  private static final double LEAST_CERTAINTY = 0.45;

  private MarkFinder() {}

  static Set<Mark> of(Sheet sheet, Page page, PageReader reader) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Compact line : sheet.lines()) {
      List<MarkWord> words = MarkWord.in(line);
      if (words.isEmpty()) {
        Mark spoilt = SpoiltOption.in(sheet, line, page, reader);
        if (spoilt != null) {
          marks.add(spoilt);
        }
        continue;
      }
      if (!standAlone(line.text(), words)) {
        continue;
      }
      for (MarkWord word : words) {
        if (counts(sheet, line, word, words.size(), page.pixels())) {
          marks.add(word.mark());
        }
      }
    }
    return marks;
  }

  /** Whether there is hardly anything but options, boxes and a label. */
  private static boolean standAlone(String text, List<MarkWord> words) {
    StringBuilder rest = new StringBuilder(text);
    for (int i = words.size() - 1; i >= 0; i--) {
      rest.replace(words.get(i).start(), words.get(i).end(), "□");
    }
    String unlabelled = LABEL.matcher(rest).replaceFirst("");
    long other = unlabelled.chars().filter(c -> BOXES.indexOf(c) < 0 && isText(c)).count();
    return other <= words.size();
  }

  private static boolean isText(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean counts(Sheet sheet, Compact line, MarkWord word, int options, Mat pixels) {
    TextLine read = line.line();
    int start = line.start(word.start());
    int end = line.end(word.end());
    if (read.confidence(start, end) < LEAST_CERTAINTY) {
      return false;
    }
    TickBox box = TickFinder.before(pixels, read.quad(start, end));
    if (box != null) {
      return box.ticked();
    }
    boolean boxRead = word.start() > 0 && "□口囗○".indexOf(line.text().charAt(word.start() - 1)) >= 0;
    return !boxRead && options == 1 && !besideOptions(sheet, line);
  }

  /** Whether the row has other options in front of which a box was read. */
  private static boolean besideOptions(Sheet sheet, Compact line) {
    List<Compact> row = new ArrayList<>();
    sheet.leftOf(line).ifPresent(row::add);
    sheet.rightOf(line).ifPresent(row::add);
    return row.stream()
        .anyMatch(
            other ->
                MarkWord.in(other).stream()
                    .anyMatch(
                        word ->
                            word.start() > 0
                                && "□口囗○".indexOf(other.text().charAt(word.start() - 1)) >= 0));
  }
}
