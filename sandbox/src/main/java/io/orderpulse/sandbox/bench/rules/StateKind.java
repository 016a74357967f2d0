package io.orderpulse.sandbox.bench.rules;

import java.util.Locale;

/** Where state lies. */
public enum StateKind {
  HEAP("hashmap"),
  ROCKSDB("rocksdb");

  private final String backend;

  StateKind(String backend) {
    this.backend = backend;
  }

  /** Flink's name of the backend. */
  String backend() {
    return backend;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
