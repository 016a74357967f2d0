package io.orderpulse.cep.judge;

import io.orderpulse.events.record.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * The grid of a sliding window: its ends are the multiples of a step since the epoch.
 *
 * @param length of a step, ms
 */
public record Steps(long length) {

  /** So many of the newest events stand for all of a window. */
  private static final int SAMPLE = 5;

  /** The step that a time is in. */
  public long of(long time) {
    return Math.floorDiv(time, length);
  }

  /** The newest end that is not after a time, ms. */
  public long endUpTo(long time) {
    return of(time) * length;
  }

  /** The first end that is after a time, ms. */
  public long endAfter(long time) {
    return (of(time) + 1) * length;
  }

  /** A sample with one more event; the newest stay, in their order. */
  public static List<Evidence> sample(List<Evidence> sample, Evidence event) {
    List<Evidence> out = new ArrayList<>(sample);
    out.add(event);
    out.sort(Evidence.ORDER);
    return out.size() > SAMPLE ? List.copyOf(out.subList(1, out.size())) : out;
  }
}
