package io.orderpulse.udfs.address;

import java.util.List;
import java.util.Set;

/** The three structured parts of an address, reduced to the words that tell them apart. */
record Region(String province, String city, String district) {

  private static final Set<String> NO_CITY = Set.of("市辖区", "县", "直辖", "省直辖县级行政区划");
  private static final List<String> SUFFIXES =
      List.of(
          "特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "地区", "省", "市", "区", "县", "盟",
          "旗");

  /** Reduces the parts; a municipality counts as its own city. */
  static Region of(ShipTo to) {
    String province = reduce(AddressText.clean(to.province()));
    String city = AddressText.clean(to.city());
    String reduced = NO_CITY.contains(city) ? "" : reduce(city);
    return new Region(
        province, reduced.isEmpty() ? province : reduced, reduce(AddressText.clean(to.district())));
  }

  /** Whether there is enough to tell two streets of the same name apart. */
  boolean complete() {
    return !province.isEmpty() && !city.isEmpty() && !district.isEmpty();
  }

  /** The address without the parts of the region that it repeats in front. */
  String strip(String address) {
    String rest = stripOne(address, "中国");
    for (String part : List.of(province, city, district)) {
      rest = stripOne(rest, part);
    }
    return rest;
  }

  private static String stripOne(String address, String part) {
    if (part.isEmpty() || !address.startsWith(part)) {
      return address;
    }
    String rest = address.substring(part.length());
    // 青浦镇 is a place of its own: only a word of the region's kind belongs to the prefix.
    return SUFFIXES.stream()
        .filter(rest::startsWith)
        .findFirst()
        .map(suffix -> rest.substring(suffix.length()))
        .orElse(plainWord(rest) ? rest : address);
  }

  private static boolean plainWord(String rest) {
    return rest.length() > 1 && "镇乡路街村道".indexOf(rest.charAt(0)) < 0;
  }

  private static String reduce(String name) {
    return SUFFIXES.stream()
        .filter(suffix -> name.endsWith(suffix) && name.length() - suffix.length() >= 2)
        .findFirst()
        .map(suffix -> name.substring(0, name.length() - suffix.length()))
        .orElse(name);
  }
}
