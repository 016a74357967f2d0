package io.orderpulse.udfs.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a phone number can be one. Mobiles, landlines with or without extension, country codes,
 * service numbers and platforms' virtual numbers can; what a platform has masked is unknown.
 */
public enum Contact {
  VALID("valid"),
  /** No number can look like this. */
  INVALID("invalid"),
  /** Masked, or nothing given. */
  UNKNOWN("unknown");

  private static final Pattern HIDDEN = Pattern.compile("[*•●×■#]|[xX]{2,}|隐藏|保密|加密|脱敏|虚拟");
  private static final Pattern SEVERAL = Pattern.compile("[/、;,]|或");
  private static final Pattern EXTENSION =
      Pattern.compile("(?:转|分机|ext\\.?|(?<=[0-9]{7})[-#,p_])\\s*[0-9]{1,6}$");
  private static final Pattern NOISE =
      Pattern.compile("[\\s().\\-‐-―_·:]+|^(?:手机|电话|tel|phone)[:号]*");
  private static final Pattern HOME = Pattern.compile("^(?:\\+86|0086|86(?=1[3-9][0-9]{9}$))0?");
  private static final Pattern MOBILE = Pattern.compile("1[3-9](?!0{9})[0-9]{9}");
  private static final Pattern LANDLINE =
      Pattern.compile(
          "0?(?:10|2[0-9])[2-9][0-9]{7}|0?[3-9][0-9]{2}[2-9][0-9]{6,7}|[2-9][0-9]{6,7}");
  private static final Pattern SERVICE =
      Pattern.compile("[48]00[0-9]{7}|95[0-9]{3}|9[56][0-9]{3}[0-9]{3,12}");
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?:\\+|00)(?!86)(?:852[2-9][0-9]{7}|853[268][0-9]{7}|886[0-9]{8,9}|[1-9][0-9]{7,14})");

  private final String wire;

  Contact(String wire) {
    this.wire = wire;
  }

  /** The word on the wire. */
  public String wire() {
    return wire;
  }

  /** What a text given as a phone number is; null is unknown. */
  public static Contact of(String phone) {
    if (phone == null || phone.isBlank()) {
      return UNKNOWN;
    }
    String plain = Normalizer.normalize(phone, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (HIDDEN.matcher(plain).find()) {
      return UNKNOWN;
    }
    if (number(plain)) {
      return VALID;
    }
    for (String one : SEVERAL.split(plain)) {
      if (number(one)) {
        return VALID;
      }
    }
    return INVALID;
  }

  private static boolean number(String text) {
    return plain(text) || plain(EXTENSION.matcher(text.strip()).replaceAll(""));
  }

  private static boolean plain(String text) {
    String digits = NOISE.matcher(text.strip()).replaceAll("");
    String local = HOME.matcher(digits).replaceAll("");
    return MOBILE.matcher(local).matches()
        || LANDLINE.matcher(local).matches()
        || SERVICE.matcher(local).matches()
        || ABROAD.matcher(digits).matches();
  }
}
