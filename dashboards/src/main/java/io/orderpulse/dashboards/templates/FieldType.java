package io.orderpulse.dashboards.templates;

/** The Elasticsearch types in use; only such as a server without plug-ins has. */
public enum FieldType {
  /** An id or code: searched, sorted and counted as a whole. */
  KEYWORD("keyword"),
  /** A sentence for people: searched by word (Chinese: by character). */
  TEXT("text"),
  /** An RFC 3339 time in UTC with milliseconds. */
  DATE("date"),
  /** A whole number of 64 bits. */
  LONG("long"),
  /** A whole number of 32 bits. */
  INTEGER("integer"),
  /** A number with a fraction. */
  DOUBLE("double"),
  /** True or false. */
  BOOLEAN("boolean"),
  /** A map whose keys are not known beforehand: one field, values as keywords. */
  FLATTENED("flattened"),
  /** An address kept but not searched. */
  STORED("keyword"),
  /** Numbers, made of a map of counts by number. */
  SPREAD("double"),
  /** Another name of a field; no document has it. */
  ALIAS("alias"),
  /** Fields under a name, alone or in a list. */
  OBJECT("object");

  private final String json;

  FieldType(String json) {
    this.json = json;
  }

  /** The name in a mapping. */
  public String json() {
    return json;
  }
}
