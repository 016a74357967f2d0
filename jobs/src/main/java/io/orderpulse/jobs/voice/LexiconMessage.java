package io.orderpulse.jobs.voice;

import io.orderpulse.jobs.kafka.TextMessage;
import io.orderpulse.udfs.text.Lexicon;
import io.orderpulse.udfs.text.LexiconException;

/** A lexicon on the topic {@code orderpulse.lexicon}, under the key {@code voice}. */
public final class LexiconMessage {

  /** The key of every message. */
  public static final String KEY = "voice";

  private LexiconMessage() {}

  /** The value for a lexicon file. */
  public static byte[] write(Lexicon lexicon, String text, String author) {
    return new TextMessage(lexicon.version(), lexicon.hash(), author, text).write();
  }

  /** Whether a record's key is the one of lexicons. */
  static boolean addressed(byte[] key) {
    return TextMessage.addressed(key, KEY);
  }

  /**
   * The text of the lexicon in a value, checked.
   *
   * @throws IllegalArgumentException with the reason it is refused
   */
  static String read(byte[] value) {
    TextMessage message = TextMessage.read(value);
    try {
      Lexicon lexicon = Lexicon.parse(message.text());
      message.check(lexicon.version(), lexicon.hash());
      return message.text();
    } catch (LexiconException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
