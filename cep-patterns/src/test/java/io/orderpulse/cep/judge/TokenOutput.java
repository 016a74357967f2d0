package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Cells as readable tokens, so that a golden test shows what a codec writes, and in which order.
 */
public final class TokenOutput implements CellOutput {

  private final List<Object> tokens = new ArrayList<>();

  /** What was written; null stands for itself. */
  public List<Object> tokens() {
    return tokens;
  }

  /** What was written on one line; times as ms after a start. */
  public String line(long start) {
    StringBuilder out = new StringBuilder();
    for (Object token : tokens) {
      out.append(out.length() == 0 ? "" : " ").append(text(token, start));
    }
    return out.toString();
  }

  private static String text(Object token, long start) {
    if (token instanceof Time t) {
      return "@" + (t.epochMs() - start);
    }
    if (token instanceof Evidence e) {
      return "<" + e.id() + ">";
    }
    return token instanceof String s ? "'" + s + "'" : String.valueOf(token);
  }

  /** A time, apart from other numbers. */
  record Time(long epochMs) {}

  @Override
  public void bool(boolean value) {
    tokens.add(value);
  }

  @Override
  public void number(long value) {
    tokens.add(value);
  }

  @Override
  public void time(long epochMs) {
    tokens.add(new Time(epochMs));
  }

  @Override
  public void text(String value) {
    tokens.add(value);
  }

  @Override
  public void evidence(Evidence value) {
    tokens.add(value);
  }

  @Override
  public void value(Object value) {
    tokens.add(value);
  }
}
