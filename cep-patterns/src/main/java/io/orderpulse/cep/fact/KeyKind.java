package io.orderpulse.cep.fact;

import java.util.Locale;

/** What a rule is judged per. The wire name is the subject type of its anomalies. */
public enum KeyKind {
  ORDER('o'),
  CUSTOMER('c'),
  WAYBILL('w'),
  ADDRESS('a'),
  /** {@code sku@warehouse}. */
  STOCK('s'),
  /** {@code order/line}. */
  ORDER_LINE('l'),
  WAREHOUSE('h'),
  LOT('t'),
  POLICY('p'),
  DRAWING('d'),
  /** A hop between two systems, for example {@code channel→erp}. */
  LINK('k'),
  /** A feed: the CloudEvents source. */
  SOURCE('f'),
  /** A system that others depend on. */
  DEPENDENCY('y'),
  /** Everything; its only key is {@code all}. */
  GLOBAL('g');

  private static final KeyKind[] ALL = values();

  private final char letter;
  private final String wire = name().toLowerCase(Locale.ROOT).replace('_', '-');

  KeyKind(char letter) {
    this.letter = letter;
  }

  /** One letter that stands before the key where keys of all kinds meet; part of every state. */
  public char letter() {
    return letter;
  }

  /**
   * The kind with a letter.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static KeyKind of(char letter) {
    for (KeyKind kind : ALL) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of key has the letter '" + letter + "'");
  }

  /** False where a key has so many orders that none of them is told of it. */
  public boolean tellsOrders() {
    return switch (this) {
      case ORDER, CUSTOMER, WAYBILL, ADDRESS, STOCK, ORDER_LINE, LOT, DRAWING -> true;
      case WAREHOUSE, POLICY, LINK, SOURCE, DEPENDENCY, GLOBAL -> false;
    };
  }

  /** The name in rule files and on the topics. */
  public String wire() {
    return wire;
  }
}
