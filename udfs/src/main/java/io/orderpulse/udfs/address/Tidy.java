package io.orderpulse.udfs.address;

import io.orderpulse.udfs.address.Part.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of the parts of an address what says nothing that another part does not say. */
final class Tidy {

  private static final Pattern ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");
  private static final Pattern LEADING = Pattern.compile("^(?:大院内|院内|大院|院|内|的|楼(?!下))+");
  private static final Pattern ESTATE = Pattern.compile("(?<=..)小区(?:内|里)?$");
  private static final Pattern COMMUNITY =
      Pattern.compile("^.{2,8}?(?:社区居委会|社区居民委员会|居委会|社区|村委会)(?=.{2,})");
  private static final Pattern PERSON = Pattern.compile("\\p{IsHan}{1,4}(?:先生|女士|小姐|收)$");

  private Tidy() {}

  static List<Part> of(List<Part> raw) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      Part part = raw.get(i);
      Part next = i + 1 < raw.size() ? raw.get(i + 1) : null;
      if (part.kind() == Kind.NAME) {
        addName(part.text(), i, next, parts);
      } else if (!implied(part, next)) {
        parts.add(
            new Part(part.kind(), ZEROS.matcher(part.text()).replaceAll("").replace(" ", "")));
      }
    }
    return parts;
  }

  private static void addName(String raw, int place, Part next, List<Part> parts) {
    String name = raw.replace(" ", "");
    name = place > 0 ? LEADING.matcher(name).replaceAll("") : name;
    name = place > 0 && next == null ? PERSON.matcher(name).replaceAll("") : name;
    name = ESTATE.matcher(name).replaceAll("");
    if (next != null && onRoad(name, next)) {
      name = COMMUNITY.matcher(name).replaceAll("");
    }
    if (!name.isEmpty()) {
      parts.add(new Part(Kind.NAME, name));
    }
  }

  /** Whether the name is that of a road with a house's number behind it. */
  static boolean onRoad(String name, Part next) {
    return (next.kind() == Kind.NUMBER || next.kind() == Kind.LANE) && Words.road(name);
  }

  /** Room 502 is on floor 5, whether or not that is said. */
  private static boolean implied(Part part, Part next) {
    return part.kind() == Kind.FLOOR
        && next != null
        && next.kind() == Kind.ROOM
        && onFloor(next.text(), part.text());
  }

  static boolean onFloor(String room, String floor) {
    String digits = room.replaceAll("^[A-Z]+|[A-Z]+$", "").replaceAll("^0+", "");
    String level = floor.replaceAll("^0+", "");
    return !level.isEmpty() && digits.startsWith(level) && digits.length() == level.length() + 2;
  }
}
