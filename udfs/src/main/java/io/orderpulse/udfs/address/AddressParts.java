package io.orderpulse.udfs.address;

import io.orderpulse.udfs.address.Part.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An address that was understood.
 *
 * @param canonical the one form of the place: code of its district, town, names and numbers
 * @param parts what they are, by English name, in the order of an address; never empty texts
 */
public record AddressParts(String canonical, Map<String, String> parts) {

  static AddressParts of(Region region, Street street) {
    Map<String, String> parts = new LinkedHashMap<>();
    put(parts, "province", region.province());
    put(parts, "city", region.city());
    put(parts, "district", region.district());
    put(parts, "code", region.code());
    put(parts, "town", street.town());
    for (Part part : street.parts()) {
      parts.merge(field(part.kind()), part.text(), (one, other) -> one + ' ' + other);
    }
    return new AddressParts(region.key() + '|' + street.key(), parts);
  }

  private static String field(Kind kind) {
    return switch (kind) {
      case NAME -> "road";
      case LANE -> "lane";
      case NUMBER -> "number";
      case BUILDING -> "building";
      case UNIT -> "unit";
      case FLOOR -> "floor";
      case ROOM -> "room";
      case PHASE -> "phase";
      case AREA -> "area";
      case GROUP -> "group";
    };
  }

  private static void put(Map<String, String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.put(name, value);
    }
  }
}
