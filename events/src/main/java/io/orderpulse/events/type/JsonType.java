package io.orderpulse.events.type;

/** What a field of an event's data is in JSON. */
public enum JsonType {
  /** A text. */
  TEXT("a text"),
  /** A whole number within 64 bits, written without fraction or exponent. */
  INTEGER("a whole number"),
  /** Any number. */
  DECIMAL("a number"),
  /** True or false. */
  BOOLEAN("true or false"),
  /** A text that is an RFC 3339 time with a zone. */
  TIME("a time"),
  /** An object; free in content when its field has no children. */
  OBJECT("an object"),
  /** An array, of texts when its field has no children, else of objects. */
  LIST("an array"),
  /** Whatever the sender likes. */
  ANY("any value");

  private final String words;

  JsonType(String words) {
    this.words = words;
  }

  /** With article, for messages. */
  public String words() {
    return words;
  }
}
