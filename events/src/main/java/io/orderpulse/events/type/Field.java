package io.orderpulse.events.type;

import java.util.List;
import java.util.Objects;

/**
 * A field of an event's data.
 *
 * @param name name on the wire, snake_case
 * @param type what it is
 * @param required true when it must be there
 * @param notEmpty true when a text or array that is there must not be empty
 * @param personal sort of personal data, or null when it is none
 * @param alternative group of which at least one field must be there, or null
 * @param children fields of the object, or of each object of the list; empty for all others
 * @param values values known today, empty when any will do; others pass and are counted
 */
public record Field(
    String name,
    JsonType type,
    boolean required,
    boolean notEmpty,
    Personal.Kind personal,
    String alternative,
    List<Field> children,
    List<String> values) {

  private static final List<Field> ADDRESS_KEY = List.of(text("kind", true), text("key", false));

  static Field text(String name, boolean required) {
    return new Field(name, JsonType.TEXT, required, false, null, null, List.of(), List.of());
  }

  static Field texts(String name) {
    return new Field(name, JsonType.LIST, false, false, null, null, List.of(), List.of());
  }

  /**
   * The field behind the privacy border: itself, or what is left of personal data, or null when
   * nothing is. What is left may be absent, since not every phone or address can be read.
   */
  public Field clean() {
    if (personal == null) {
      return children.isEmpty() ? this : withChildren(clean(children));
    }
    String cleanName = personal.cleanName(name);
    if (cleanName == null) {
      return null;
    }
    return personal == Personal.Kind.ADDRESS
        ? text(cleanName, false).as(JsonType.OBJECT).withChildren(ADDRESS_KEY)
        : text(cleanName, false);
  }

  static List<Field> clean(List<Field> fields) {
    return fields.stream().map(Field::clean).filter(Objects::nonNull).toList();
  }

  private Field withChildren(List<Field> newChildren) {
    return new Field(name, type, required, notEmpty, personal, alternative, newChildren, values);
  }

  private Field as(JsonType newType) {
    return new Field(name, newType, required, notEmpty, personal, alternative, children, values);
  }
}
