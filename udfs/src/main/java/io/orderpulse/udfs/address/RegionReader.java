package io.orderpulse.udfs.address;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the divisions in front of an address: whole or short names, former ones, doubled ones, with
 * any of them left out as long as only one place can be meant.
 */
final class RegionReader {

  private static final Gazetteer NAMES = Gazetteer.BUILT_IN;
  private static final Set<String> NO_CITY =
      Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划", "直辖县级行政区划");
  private static final int DISTRICT = 6;

  /** Behind a short name these make it the name of a road, a town, a park … */
  private static final Pattern NO_END =
      Pattern.compile(
          "(?:[东西南北中新大小环一二三四五六七八九十0-9]{0,3}"
              + "(?:路|街|道|巷|弄|大道|公路|胡同|线|高速|(?:镇|乡|村|庄|桥|站|园|苑|城|府|湾|里|花园|广场|大厦|公馆|国际|中心)"
              + "(?![东西南北中一二三四五六七八九十]{0,2}(?:路|街|大道)))|$)");

  /** What looks like a district that is not in the gazetteer. */
  private static final Pattern OTHER =
      Pattern.compile(
          "([\\p{IsHan}&&[^路街道巷弄苑园村里号栋]]{2,8}?(?:工业园区|园区|开发区|区|县|旗))"
              + "(?![路街道巷])(?<!(?:小|社|校|厂|院|营|[一二三四五六七八九十东西南北中])区)");

  private RegionReader() {}

  /**
   * @param fields province, city and district as far as the sender has them apart
   * @param text the address, clean
   */
  static Region read(List<String> fields, String text) {
    String known = "";
    String extra = "";
    for (String field : fields) {
      String name = NO_CITY.contains(field) ? "" : field;
      Found found = follow(name, known, false);
      known = deeper(known, found.code());
      extra = !found.rest().isEmpty() && !known.isEmpty() ? found.rest() : extra;
    }
    Found found = follow(text, known, true);
    String code = deeper(known, found.code());
    String rest = found.rest();
    if (code.length() == DISTRICT || NAMES.whole(code).length() == DISTRICT) {
      return new Region(NAMES.whole(code), "", rest);
    }
    if (!extra.isEmpty()) {
      return new Region(
          code, extra, rest.startsWith(extra) ? rest.substring(extra.length()) : rest);
    }
    Matcher other = OTHER.matcher(rest);
    if (!code.isEmpty() && other.lookingAt()) {
      return new Region(code, other.group(1), rest.substring(other.end()));
    }
    return new Region(code, "", rest);
  }

  private record Found(String code, String rest) {}

  /** Follows names from the left as long as they go deeper, or repeat whole names. */
  private static Found follow(String text, String known, boolean street) {
    String rest = text.startsWith("中国") ? text.substring(2) : text;
    String code = "";
    for (; ; ) {
      rest = withoutNoCity(rest, code);
      Step step = step(rest, code, known, street);
      if (step == null) {
        return new Found(code, rest);
      }
      code = deeper(code, step.division().code());
      rest = behind(rest, step);
    }
  }

  private static String withoutNoCity(String text, String code) {
    return NO_CITY.stream()
        .filter(word -> word.length() > 1 && !code.isEmpty() && text.startsWith(word))
        .findFirst()
        .map(word -> text.substring(word.length()))
        .orElse(text);
  }

  private record Step(Division division, int length) {}

  private static Step step(String text, String code, String known, boolean street) {
    for (int length = Math.min(NAMES.longest(), text.length()); length >= 2; length--) {
      List<Division> named = NAMES.named(text.substring(0, length));
      if (!named.isEmpty()) {
        Division one = choose(named, code, known);
        if (one != null && (one.full() || mayBeShort(one, text, length, code + known, street))) {
          return new Step(one, length);
        }
      }
    }
    return null;
  }

  /** The one that is meant, or null when it is none of them, or not sure which. */
  private static Division choose(List<Division> named, String code, String known) {
    List<Division> fit =
        named.stream()
            .filter(d -> d.fits(code) && d.fits(known))
            .filter(d -> d.full() || d.code().length() > code.length())
            .toList();
    for (int digits = 2; digits <= DISTRICT; digits += 2) {
      int level = digits;
      List<Division> here = fit.stream().filter(d -> d.code().length() == level).toList();
      boolean repeats = digits <= code.length() && here.stream().noneMatch(Division::full);
      if (!here.isEmpty() && !repeats) {
        return onlyOne(here, fit, level);
      }
    }
    return null;
  }

  /** 吉林 is the province before it is the city; two districts of one name are nothing. */
  private static Division onlyOne(List<Division> here, List<Division> fit, int level) {
    if (here.size() == 1) {
      return here.get(0);
    }
    List<Division> whole = here.stream().filter(Division::full).toList();
    return level == DISTRICT && whole.size() == 1 && fit.size() == here.size()
        ? whole.get(0)
        : null;
  }

  private static boolean mayBeShort(
      Division division, String text, int length, String context, boolean street) {
    String behind = text.substring(length);
    if (!street) {
      return behind.isEmpty() || kindOf(division, behind) > 0;
    }
    boolean placed = !context.isEmpty() || division.code().length() < DISTRICT;
    boolean road = behind.indexOf('路') > 0 || behind.indexOf('街') > 0 || behind.indexOf('弄') > 0;
    boolean ends = !NO_END.matcher(behind).lookingAt() || goesOn(behind, division);
    return (placed || road) && ends;
  }

  /** Whether a division within this one comes next, as in 北京西城. */
  private static boolean goesOn(String behind, Division division) {
    Step next =
        division.code().length() == DISTRICT ? null : step(behind, division.code(), "", true);
    return next != null && next.division().code().length() > division.code().length();
  }

  /** 富阳市 became 富阳区: the word for the kind of division goes with the short name. */
  private static String behind(String text, Step step) {
    String behind = text.substring(step.length());
    return step.division().full() ? behind : behind.substring(kindOf(step.division(), behind));
  }

  private static int kindOf(Division division, String behind) {
    String kinds = division.code().length() == DISTRICT ? "区县市旗" : "市";
    return !behind.isEmpty() && kinds.indexOf(behind.charAt(0)) >= 0 ? 1 : 0;
  }

  private static String deeper(String one, String other) {
    return other.length() > one.length() ? other : one;
  }
}
