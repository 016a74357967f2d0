package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Page;
import io.orderpulse.udfs.vision.ocr.Point2;
import java.util.Optional;
import java.util.regex.Pattern;
import org.opencv.core.Mat;

/** Says whether a photo shows a receipt that can be read, and what hinders when not. */
final class Readability {

  private static final Pattern RECEIPT =
      Pattern.compile(
          "签收|签名|签字|收件|收货|寄件|发货|运单|快递|速递|物流|承运|件数|重量|拒收|代签|代收|外包装|少件|订单|送货|[0-9A-Z]{12,}");
  private static final int LEAST_WORDS = 3;
  private static final int FEW_LINES = 4;
  private static final double LEAST_CONFIDENCE = 0.6;

  private Readability() {}

  /**
   * @param found whether a waybill number was read for certain
   * @return why it is unreadable; empty when it is not
   */
  static Optional<SignoffReason> hindrance(Sheet sheet, Page page, Mat photo, boolean found) {
    long words = RECEIPT.matcher(sheet.text()).results().map(r -> r.group()).distinct().count();
    if (found && words >= 1) {
      return Optional.empty();
    }
    double confidence =
        page.lines().stream().mapToDouble(line -> line.confidence()).average().orElse(0);
    if (words >= LEAST_WORDS && confidence >= LEAST_CONFIDENCE) {
      return Optional.empty();
    }
    Quality quality = Quality.of(photo);
    if (quality.dark()) {
      return Optional.of(SignoffReason.DARK);
    }
    if (quality.blurred() || page.unread() > page.lines().size()) {
      return Optional.of(SignoffReason.BLURRED);
    }
    if (page.lines().isEmpty()) {
      return Optional.of(SignoffReason.NO_TEXT);
    }
    if (words >= 1 && cutOff(page)) {
      return Optional.of(SignoffReason.CUT_OFF);
    }
    return Optional.of(
        words == 0 || page.lines().size() >= FEW_LINES && confidence >= LEAST_CONFIDENCE
            ? SignoffReason.NOT_A_RECEIPT
            : SignoffReason.BLURRED);
  }

  /** Whether several lines begin or end at the picture's edge. */
  private static boolean cutOff(Page page) {
    long atEdge =
        page.lines().stream()
            .filter(line -> line.quad().corners().stream().anyMatch(c -> atEdge(c, page.pixels())))
            .count();
    return atEdge >= 2 || atEdge * 2 >= page.lines().size();
  }

  private static boolean atEdge(Point2 corner, Mat pixels) {
    return corner.x() <= 2
        || corner.y() <= 2
        || corner.x() >= pixels.cols() - 2
        || corner.y() >= pixels.rows() - 2;
  }
}
