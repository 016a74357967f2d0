package io.orderpulse.udfs.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the street part of an address in one way. */
final class AddressText {

  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}－—–~～/]+");
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}-]+");
  private static final Pattern LOOSE_DASH = Pattern.compile("(?<![\\p{N}A-Z])-+|-+(?![\\p{N}A-Z])");
  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("([一二三四五六七八九十]{1,3})(?=号楼|号|栋|幢|座|单元|楼|层|室|弄|期|区)");
  private static final Pattern BUILDING = Pattern.compile("([0-9A-Z]+)(?:号楼|栋|幢|座)-?");
  private static final Pattern UNIT = Pattern.compile("([0-9A-Z]+)(?:单元|门)-?");
  private static final Pattern FLOOR = Pattern.compile("([0-9]+)(?:楼|层|F)-?");
  private static final Pattern ROOM = Pattern.compile("([0-9A-Z]+)(?:号房|室|房|户)");
  private static final String DIGITS = "一二三四五六七八九";

  private AddressText() {}

  /** Compatibility form, capitals, neither spaces nor punctuation except dashes in numbers. */
  static String clean(String text) {
    if (text == null) {
      return "";
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String dashes = DASHES.matcher(plain).replaceAll("-");
    return LOOSE_DASH.matcher(NOISE.matcher(dashes).replaceAll("")).replaceAll("");
  }

  /** 3号楼2单元502室, 三栋2单元502房 and 3-2-502 become the same. */
  static String numbers(String clean) {
    String text = CHINESE_NUMBER.matcher(clean).replaceAll(m -> latin(m.group(1)));
    text = BUILDING.matcher(text).replaceAll("$1-");
    text = UNIT.matcher(text).replaceAll("$1-");
    text = FLOOR.matcher(text).replaceAll("$1F-");
    text = ROOM.matcher(text).replaceAll("$1");
    return LOOSE_DASH.matcher(text).replaceAll("");
  }

  private static String latin(String number) {
    int ten = number.indexOf('十');
    if (ten < 0) {
      StringBuilder digits = new StringBuilder();
      number.chars().forEach(c -> digits.append(DIGITS.indexOf(c) + 1));
      return digits.toString();
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(number.charAt(ten - 1)) + 1;
    boolean ones = ten + 1 < number.length() && number.charAt(ten + 1) != '十';
    int value = 10 * tens + (ones ? DIGITS.indexOf(number.charAt(ten + 1)) + 1 : 0);
    return Matcher.quoteReplacement(Integer.toString(value));
  }
}
