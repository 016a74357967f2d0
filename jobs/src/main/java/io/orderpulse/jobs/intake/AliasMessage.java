package io.orderpulse.jobs.intake;

import io.orderpulse.jobs.kafka.TextMessage;
import io.orderpulse.udfs.product.AliasException;
import io.orderpulse.udfs.product.AliasTable;

/**
 * A table of product names on the topic {@code orderpulse.aliases}, under the key {@code products}.
 */
public final class AliasMessage {

  /** The key of every message. */
  public static final String KEY = "products";

  private AliasMessage() {}

  /** The value for a table. */
  public static byte[] write(AliasTable table, String text, String author) {
    return new TextMessage(table.version(), table.hash(), author, text).write();
  }

  /** Whether a record's key is the one of tables of names. */
  static boolean addressed(byte[] key) {
    return TextMessage.addressed(key, KEY);
  }

  /**
   * The text of the table in a value, checked.
   *
   * @throws IllegalArgumentException with the reason it is refused
   */
  static String read(byte[] value) {
    TextMessage message = TextMessage.read(value);
    try {
      AliasTable table = AliasTable.parse(message.text());
      message.check(table.version(), table.hash());
      return message.text();
    } catch (AliasException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
