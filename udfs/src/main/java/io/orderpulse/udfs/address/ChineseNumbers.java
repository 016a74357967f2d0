package io.orderpulse.udfs.address;

import java.util.regex.Pattern;

/** Turns Chinese numbers of addresses into digits: 十二号楼, 一百零二室, 五〇二. */
final class ChineseNumbers {

  private static final String NUMBER = "[零〇一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]";

  /** Counted things of an address; 中山二路 and 三元桥 are names and stay. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "("
              + NUMBER
              + "{1,5})(?=号|弄|栋|幢|座|单元|楼|层|室|房|户|门|梯|期|区|组|队|村|村民小组|小区|巷|[0-9]*(?:#|F\\b))");

  /** Three or more digits read one by one are a number wherever they stand. */
  private static final Pattern SPELT =
      Pattern.compile("[零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{3,4}(?![\\p{IsHan}])");

  /** 617号之三 and 617号附3号 are 617-3号. */
  private static final Pattern SUB_NUMBER =
      Pattern.compile("([0-9]+)号?(?:之|附)([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:号(?!楼|院))?");

  private static final Pattern ORDINAL =
      Pattern.compile("(?<=第)([一二三四五六七八九十]{1,3})(?=[\\p{IsHan}])");
  private static final Pattern BASEMENT = Pattern.compile("(?:地下|负)第?([0-9])(?=层|楼)");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";

  private ChineseNumbers() {}

  static String toDigits(String text) {
    String sub =
        SUB_NUMBER
            .matcher(text)
            .replaceAll(match -> match.group(1) + '-' + digits(match.group(2)) + "号");
    String counted = COUNTED.matcher(sub).replaceAll(match -> value(match.group(1)));
    String spelt = SPELT.matcher(counted).replaceAll(match -> oneByOne(match.group()));
    String ordinal = ORDINAL.matcher(spelt).replaceAll(match -> value(match.group(1)));
    return BASEMENT.matcher(ordinal).replaceAll("B$1");
  }

  private static String digits(String number) {
    return Character.isDigit(number.charAt(0)) ? number : value(number);
  }

  private static String value(String number) {
    String plain = number.replace('拾', '十').replace('佰', '百');
    boolean counted = plain.indexOf('十') >= 0 || plain.indexOf('百') >= 0;
    return counted ? Integer.toString(sum(plain)) : oneByOne(plain);
  }

  private static int sum(String number) {
    int total = 0;
    int digit = 0;
    for (char c : number.toCharArray()) {
      if (c == '百' || c == '十') {
        int unit = c == '百' ? 100 : 10;
        total += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        digit = digit(c);
      }
    }
    return total + digit;
  }

  private static String oneByOne(String number) {
    StringBuilder digits = new StringBuilder();
    number.chars().forEach(c -> digits.append(digit((char) c)));
    return digits.toString();
  }

  private static int digit(char c) {
    return Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
  }
}
