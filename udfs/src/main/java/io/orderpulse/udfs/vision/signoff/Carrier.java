package io.orderpulse.udfs.vision.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Carriers as receipts name them, and what their waybill numbers look like. */
enum Carrier {
  SF("顺丰", "SF[0-9]{12,13}", "[0-9]{12}"),
  YTO("圆通", "(?:YT|YTO)[0-9]{13}", null),
  ZTO("中通", "ZTO[0-9]{13}", "7[3-9][0-9]{12}"),
  STO("申通", "STO[0-9]{13}", "77[0-9]{13}"),
  YUNDA("韵达", "YD[0-9]{13}", "4[0-9]{14}|3[0-9]{12}"),
  JD("京东", "JD(?:[0-9]{13}|[A-Z][0-9]{12}|[A-Z]{2}[0-9]{11})", null),
  DEPPON("德邦", "DPK[0-9]{12}", null),
  JITU("极兔", "JT[0-9]{13}", null),
  BEST("百世", null, "5[0-9]{13}"),
  POST("邮政|EMS", "[A-Z]{2}[0-9]{9}[A-Z]{2}", "(?:1[0-3]|9[0-9])[0-9]{11}");

  private final Pattern names;
  private final Pattern lettered;
  private final Pattern digits;

  Carrier(String names, String lettered, String digits) {
    this.names = Pattern.compile(names);
    this.lettered = lettered == null ? null : Pattern.compile(lettered);
    this.digits = digits == null ? null : Pattern.compile(digits);
  }

  /** The carriers that a text names. */
  static List<Carrier> named(String text) {
    List<Carrier> named = new ArrayList<>();
    for (Carrier carrier : values()) {
      if (carrier.names.matcher(text).find()) {
        named.add(carrier);
      }
    }
    return named;
  }

  /** Whether a number begins with letters that are this carrier's alone, and is complete. */
  boolean lettered(String number) {
    return lettered != null
        && lettered.matcher(number).matches()
        && (this != POST || PostCheck.valid(number));
  }

  /** Whether a number without letters could be this carrier's. */
  boolean digits(String number) {
    return digits != null && digits.matcher(number).matches();
  }

  boolean fits(String number) {
    return lettered(number) || digits(number);
  }
}
