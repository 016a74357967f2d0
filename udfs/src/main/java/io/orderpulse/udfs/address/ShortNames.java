package io.orderpulse.udfs.address;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What people call a division besides its whole name. */
final class ShortNames {

  private static final Pattern PEOPLES =
      Pattern.compile(
          "(?:土家族|苗族|藏族|羌族|彝族|布依族|侗族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|朝鲜族|哈尼族|拉祜族|佤族|纳西族|瑶族"
              + "|黎族|仡佬族|满族|畲族|水族|毛南族|仫佬族|土族|撒拉族|保安族|东乡族|达斡尔族|哈萨克族|哈萨克|柯尔克孜|蒙古|锡伯|塔吉克"
              + "|独龙族|怒族|普米族|裕固族|各族|布朗族)+$");
  private static final Pattern SELF_RULED = Pattern.compile("自治[州县旗]$");
  private static final Pattern PROVINCE = Pattern.compile("(?:省|市|特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区)$");
  private static final Pattern CITY = Pattern.compile("(?:市|地区|盟)$");
  private static final Pattern DISTRICT = Pattern.compile("(?:新区|林区|特区|区|县|市|旗)$");
  private static final Pattern HIGH_TECH = Pattern.compile("(?:稀土)?高新?技术(?:产业)?(?:开发区|园区|产业园区)$");
  private static final Pattern ECONOMIC = Pattern.compile("经济(?:技术)?开发区$");

  private ShortNames() {}

  /** Short names of a division, never its whole one; of two characters or more. */
  static Set<String> of(String code, String name) {
    Set<String> names = new LinkedHashSet<>();
    if (SELF_RULED.matcher(name).find()) {
      String place = PEOPLES.matcher(name.substring(0, name.length() - 3)).replaceAll("");
      names.add(place);
      names.add(place + name.charAt(name.length() - 1));
    } else {
      names.add(suffix(code).matcher(name).replaceAll(""));
    }
    names.removeIf(each -> each.length() < 2 || each.equals(name));
    return names;
  }

  /** What a development zone is called within its city; empty for all others. */
  static Set<String> ofZone(String name, String city, String province) {
    String own = without(without(name, province), city);
    Set<String> names = new LinkedHashSet<>();
    if (HIGH_TECH.matcher(own).find()) {
      String place = HIGH_TECH.matcher(own).replaceAll("");
      names.add(place + "高新区");
      names.add(place + "高新技术产业开发区");
      names.add(place + "高新技术开发区");
    } else if (ECONOMIC.matcher(own).find()) {
      String place = ECONOMIC.matcher(own).replaceAll("");
      names.add(place + "经开区");
      names.add(place + "开发区");
      names.add(place + "经济开发区");
      names.add(place + "经济技术开发区");
    } else if (!own.equals(name)) {
      names.add(own);
    }
    names.remove(name);
    return names;
  }

  private static String without(String name, String outer) {
    String stem = CITY.matcher(PROVINCE.matcher(outer).replaceAll("")).replaceAll("");
    if (!name.startsWith(stem) || name.length() - stem.length() < 3) {
      return name;
    }
    String rest = name.substring(stem.length());
    return rest.startsWith("市") ? rest.substring(1) : rest;
  }

  private static Pattern suffix(String code) {
    return code.length() == 2 ? PROVINCE : code.length() == 4 ? CITY : DISTRICT;
  }
}
