package io.orderpulse.udfs.address;

import io.orderpulse.udfs.address.Part.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the divisions of an address.
 *
 * @param town 镇, 乡 or 街道, or empty
 * @param parts the rest, from the left
 */
record Street(String town, List<Part> parts) {

  private static final Pattern TOWN =
      Pattern.compile(
          "([\\p{IsHan}&&[^0-9]]{1,8}?(?:街道办事处|街道办|街道|民族乡|镇|乡|苏木))"
              + "(?!镇|乡|街道|[东西南北中新大环一二三四五六七八九十0-9]{0,3}(?:路|街|道|巷|大道|桥|站|公路|村民|府路|政府))");
  private static final String OFFICE = "街道";

  /** Reads it from a clean text. */
  static Street read(String clean) {
    Matcher town = TOWN.matcher(clean);
    boolean found = town.lookingAt() && town.end() - town.start() > 2;
    String name = found ? town.group(1).replaceAll("街道办(?:事处)?$", OFFICE) : "";
    String rest = found ? clean.substring(town.end()) : clean;
    return new Street(name, StreetReader.read(ChineseNumbers.toDigits(rest)));
  }

  /** Whether there is a name and a number on it: less is no door to deliver to. */
  boolean complete() {
    boolean named =
        parts.stream().anyMatch(p -> p.kind() == Kind.NAME && p.text().length() > 1)
            || (!town.isEmpty() && parts.stream().anyMatch(p -> p.kind() == Kind.GROUP));
    return named && parts.stream().anyMatch(Street::door);
  }

  private static boolean door(Part part) {
    return switch (part.kind()) {
      case NAME, PHASE, AREA, GROUP -> false;
      case FLOOR, LANE, NUMBER, BUILDING, UNIT, ROOM -> true;
    };
  }

  /**
   * What stands for it in a canonical address. Roads are named once in a city's district, so that
   * the street office before them says nothing more; a town's or a village's roads are its own.
   */
  String key() {
    boolean office =
        town.endsWith(OFFICE) && parts.size() > 1 && Tidy.onRoad(parts.get(0).text(), parts.get(1));
    StringBuilder key = new StringBuilder(office ? "" : town);
    parts.forEach(part -> key.append('|').append(part.canonical()));
    return key.toString();
  }

  /** The text of the first part of a kind, or null. */
  String first(Kind kind) {
    return parts.stream().filter(p -> p.kind() == kind).map(Part::text).findFirst().orElse(null);
  }
}
