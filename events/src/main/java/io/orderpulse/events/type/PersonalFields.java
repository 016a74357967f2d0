package io.orderpulse.events.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the personal data of an event before the border, by the marks of its type. */
public final class PersonalFields {

  private PersonalFields() {}

  /**
   * @param path where it stands, for example {@code data.ship_to.phone}
   * @param kind what sort it is
   * @param value the personal datum itself: never log it
   */
  public record Found(String path, Personal.Kind kind, String value) {}

  /** All personal values of valid data, in the order of the type's fields; empty texts too. */
  public static List<Found> of(EventType type, Map<String, Object> data) {
    List<Found> found = new ArrayList<>(4);
    Walk.scalars(
        type.fields(),
        data,
        "data",
        (field, path, value) -> {
          if (field.personal() != null) {
            found.add(new Found(path, field.personal(), String.valueOf(value)));
          }
        });
    return found;
  }
}
