package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import java.io.IOException;

/** Compact binary writing. Numbers are variable in length, evidence is stored once per key. */
public interface CellOutput {

  void bool(boolean value) throws IOException;

  /** A number that is mostly small; negative ones cost more. */
  void number(long value) throws IOException;

  /** A time, ms since the epoch; near the key's other times it takes few bytes. */
  void time(long epochMs) throws IOException;

  /** A text or null. */
  void text(String value) throws IOException;

  /** Evidence or null; the same evidence again takes one byte. */
  void evidence(Evidence value) throws IOException;

  /** {@code String, Long, BigDecimal, Boolean, List, Map} of these, or null. */
  void value(Object value) throws IOException;
}
