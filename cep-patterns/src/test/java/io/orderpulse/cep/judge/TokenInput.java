package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads the tokens of {@link TokenOutput}; refuses another type than was written. */
public final class TokenInput implements CellInput {

  private final Deque<Optional<Object>> left = new ArrayDeque<>();

  public TokenInput(List<Object> tokens) {
    tokens.forEach(t -> left.add(Optional.ofNullable(t)));
  }

  /** True when everything was read. */
  public boolean atEnd() {
    return left.isEmpty();
  }

  @Override
  public boolean bool() {
    return (Boolean) value();
  }

  @Override
  public long number() {
    return (Long) value();
  }

  @Override
  public long time() {
    return ((TokenOutput.Time) value()).epochMs();
  }

  @Override
  public String text() {
    return (String) value();
  }

  @Override
  public Evidence evidence() {
    return (Evidence) value();
  }

  @Override
  public Object value() {
    return left.remove().orElse(null);
  }
}
