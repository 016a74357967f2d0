package io.orderpulse.dashboards.templates;

import java.util.List;

/**
 * A field of a mapping.
 *
 * @param name snake_case, as in the record
 * @param type what it holds
 * @param fields those under it; empty unless {@link FieldType#OBJECT}
 */
public record Field(String name, FieldType type, List<Field> fields) {

  static Field keyword(String name) {
    return of(name, FieldType.KEYWORD);
  }

  static Field text(String name) {
    return of(name, FieldType.TEXT);
  }

  static Field date(String name) {
    return of(name, FieldType.DATE);
  }

  static Field integer(String name) {
    return of(name, FieldType.INTEGER);
  }

  static Field longer(String name) {
    return of(name, FieldType.LONG);
  }

  static Field decimal(String name) {
    return of(name, FieldType.DOUBLE);
  }

  static Field bool(String name) {
    return of(name, FieldType.BOOLEAN);
  }

  static Field map(String name) {
    return of(name, FieldType.FLATTENED);
  }

  static Field stored(String name) {
    return of(name, FieldType.STORED);
  }

  static Field object(String name, Field... fields) {
    return new Field(name, FieldType.OBJECT, List.of(fields));
  }

  private static Field of(String name, FieldType type) {
    return new Field(name, type, List.of());
  }
}
