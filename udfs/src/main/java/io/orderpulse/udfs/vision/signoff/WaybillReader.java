package io.orderpulse.udfs.vision.signoff;

import io.orderpulse.udfs.vision.ocr.Page;
import io.orderpulse.udfs.vision.ocr.PageReader;
import io.orderpulse.udfs.vision.ocr.Quad;
import io.orderpulse.udfs.vision.ocr.TextLine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides whether a number is certain enough to be told. A wrong number accuses somebody of a wrong
 * delivery; an unreadable one only says so. So a number is read again, cut out differently, and all
 * readings and the barcode must agree. What number was expected is not known here.
 */
final class WaybillReader {

  private static final double LEAST_CHARACTER = 0.55;
  private static final double LEAST_MEAN = 0.85;
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{0,4}[0-9]{8,20}(?:[A-Z]{2})?");

  private final PageReader reader;

  WaybillReader(PageReader reader) {
    this.reader = reader;
  }

  Optional<Waybill> read(Sheet sheet, Page page) {
    List<WaybillCandidate> candidates = WaybillCandidates.of(sheet);
    if (candidates.isEmpty()) {
      return Barcodes.anywhere(page.pixels())
          .filter(code -> fits(sheet, code))
          .map(code -> new Waybill(code, 1));
    }
    WaybillCandidate best = candidates.get(0);
    if (candidates.stream().anyMatch(other -> rivals(best, other))) {
      return Optional.empty();
    }
    Quad place =
        best.line().line().quad(best.line().start(best.start()), best.line().end(best.end()));
    Optional<String> code =
        Barcodes.around(page.pixels(), place).filter(text -> NUMBER.matcher(text).matches());
    if (code.isPresent()) {
      return code.filter(best.number()::equals).map(number -> new Waybill(number, 1));
    }
    if (best.leastConfidence() < LEAST_CHARACTER
        || best.confidence() < LEAST_MEAN
        || !confirmed(page, best)) {
      return Optional.empty();
    }
    return Optional.of(new Waybill(best.number(), best.confidence()));
  }

  /** Two different numbers with the same right: neither is certain. */
  private static boolean rivals(WaybillCandidate best, WaybillCandidate other) {
    return best.labelled() == other.labelled() && !best.number().equals(other.number());
  }

  private static boolean fits(Sheet sheet, String code) {
    List<Carrier> named = Carrier.named(sheet.text());
    return (named.isEmpty() ? List.of(Carrier.values()) : named)
        .stream()
            .anyMatch(carrier -> named.isEmpty() ? carrier.lettered(code) : carrier.fits(code));
  }

  private boolean confirmed(Page page, WaybillCandidate candidate) {
    TextLine line = candidate.line().line();
    Quad number =
        line.quad(candidate.line().start(candidate.start()), candidate.line().end(candidate.end()));
    return says(page, number.part(-0.04, 1.04, -0.1, 1.08), candidate)
        && says(page, number.part(-0.02, 1.03, 0.05, 0.97), candidate);
  }

  private boolean says(Page page, Quad quad, WaybillCandidate candidate) {
    TextLine again = reader.again(page.pixels(), quad);
    return again != null
        && WaybillCandidates.lettered(Compact.of(again).text()).contains(candidate.number());
  }
}
