package io.orderpulse.udfs.vision.signoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers that can be a waybill's: by what stands beside them and by what carriers' numbers
 * look like. A number beside which stands that it is something else, such as an order number or a
 * phone, is none.
 */
final class WaybillCandidates {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Z0-9*])[A-Z]{0,4}[0-9]{8,20}(?:[A-Z]{2})?(?![A-Z0-9*])");
  private static final Pattern SAYS_SO =
      Pattern.compile("运单|快递单|物流单|面单|货单|(?<!订)单号:?$|(?i:waybill|tracking|awb)");
  private static final Pattern SAYS_OTHERWISE =
      Pattern.compile("订单|订单号|电话|手机|联系|客户|商品|流水|编码|时间|日期|税号|账号|客服|热线|票号");

  /**
   * O and 0 are one shape. Before 13 digits it is the letter of these carriers, as none of them has
   * numbers of two letters and 14 digits: so the form of the number decides, as it does for people.
   */
  private static final Pattern LETTER_O =
      Pattern.compile("(?<![A-Z0-9])([ZYS]T)0(?=[0-9]{13}(?![0-9]))");

  private WaybillCandidates() {}

  /** The text with the letter where a carrier's numbers have it; as long as before. */
  static String lettered(String text) {
    return LETTER_O.matcher(text).replaceAll("$1O");
  }

  /** The best first. */
  static List<WaybillCandidate> of(Sheet sheet) {
    List<Carrier> named = Carrier.named(sheet.text());
    List<WaybillCandidate> found = new ArrayList<>();
    for (Compact line : sheet.lines()) {
      Matcher matcher = NUMBER.matcher(lettered(line.text()));
      while (matcher.find()) {
        WaybillCandidate candidate = candidate(sheet, line, matcher, named);
        if (candidate != null) {
          found.add(candidate);
        }
      }
    }
    found.sort(
        Comparator.comparing((WaybillCandidate c) -> !c.labelled())
            .thenComparing(c -> named.stream().noneMatch(carrier -> carrier.fits(c.number())))
            .thenComparing(c -> -c.confidence()));
    return found;
  }

  private static WaybillCandidate candidate(
      Sheet sheet, Compact line, Matcher matcher, List<Carrier> named) {
    String number = matcher.group();
    String before = line.text().substring(0, matcher.start());
    if (before.isEmpty()) {
      before = sheet.leftOf(line).map(Compact::text).orElse("");
    }
    boolean labelled = SAYS_SO.matcher(before).find();
    if (!labelled && SAYS_OTHERWISE.matcher(before).find() || !fits(number, labelled, named)) {
      return null;
    }
    return new WaybillCandidate(number, line, matcher.start(), matcher.end(), labelled);
  }

  /** A carrier that is named decides; else letters or a label must say what it is. */
  private static boolean fits(String number, boolean labelled, List<Carrier> named) {
    for (Carrier carrier : Carrier.values()) {
      if (carrier.lettered(number)) {
        return named.isEmpty() || named.contains(carrier);
      }
    }
    boolean letters = Character.isLetter(number.charAt(0));
    if (!named.isEmpty()) {
      return named.stream().anyMatch(carrier -> carrier.digits(number));
    }
    if (letters) {
      return labelled && number.matches("[A-Z]{2,4}[0-9]{10,15}") && unknownLetters(number);
    }
    for (Carrier carrier : Carrier.values()) {
      if (carrier.digits(number)) {
        return labelled;
      }
    }
    return false;
  }

  /** A carrier's letters with too few or too many digits are that carrier's, read wrongly. */
  private static boolean unknownLetters(String number) {
    return !number.matches("(?:SF|YT|YTO|ZTO|STO|YD|JD[A-Z]{0,2}|DPK|JT)[0-9]+");
  }
}
