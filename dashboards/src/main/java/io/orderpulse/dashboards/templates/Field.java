package io.orderpulse.dashboards.templates;

import java.util.List;

/**
 * A field of a mapping.
 *
 * @param name snake_case, as in the record
 * @param type what it holds
 * @param fields those under it; empty unless {@link FieldType#OBJECT}
 * @param source path in the record that it is taken from when that is not its own name, or null. Of
 *     an {@link FieldType#ALIAS} the field that it stands for
 */
public record Field(String name, FieldType type, List<Field> fields, String source) {

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
    return new Field(name, FieldType.OBJECT, List.of(fields), null);
  }

  /** One entry of a map as a field of its own: Kibana lists no keys of maps. */
  static Field entry(String map, String name) {
    return new Field(name, FieldType.KEYWORD, List.of(), map + "." + name);
  }

  /**
   * The values that a map of counts by value stands for, each as often as it was counted, so that
   * Kibana has quantiles of any range. Plain Elasticsearch has no aggregation over such maps.
   */
  static Field spread(String name, String counts) {
    return new Field(name, FieldType.SPREAD, List.of(), counts);
  }

  /** Another name of a field, so that one filter of a board works on all of its indices. */
  static Field alias(String name, String path) {
    return new Field(name, FieldType.ALIAS, List.of(), path);
  }

  /** False when it only repeats what stands elsewhere in the document. */
  public boolean original() {
    return source == null;
  }

  private static Field of(String name, FieldType type) {
    return new Field(name, type, List.of(), null);
  }
}
