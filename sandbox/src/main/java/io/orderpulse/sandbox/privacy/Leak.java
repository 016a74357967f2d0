package io.orderpulse.sandbox.privacy;

/**
 * A trace of a person behind the border.
 *
 * @param place topic, index or file, and where in it
 * @param what which part of whom, in which form
 */
public record Leak(String place, String what) {

  static Leak of(String place, Trace trace) {
    return new Leak(place, "%s of person %d".formatted(trace.what(), trace.person().number()));
  }

  @Override
  public String toString() {
    return "泄漏 / leak: " + place + ": " + what;
  }
}
