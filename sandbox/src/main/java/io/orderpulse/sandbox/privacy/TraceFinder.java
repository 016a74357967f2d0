package io.orderpulse.sandbox.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds any of many traces in bytes, in one pass whatever their number (Aho and Corasick). */
final class TraceFinder {

  private static final int CHUNK = 1 << 16;
  private final List<int[]> next = new ArrayList<>();
  private final List<Trace> ends = new ArrayList<>();

  /** The nearest state on the way of suffixes where a trace ends; 0 for none. */
  private final int[] ending;

  TraceFinder(List<Trace> traces) {
    state();
    for (Trace trace : traces) {
      int at = 0;
      for (byte b : trace.bytes()) {
        int[] row = next.get(at);
        if (row[b & 0xFF] < 0) {
          row[b & 0xFF] = state();
        }
        at = row[b & 0xFF];
      }
      if (ends.get(at) == null) {
        ends.set(at, trace);
      }
    }
    ending = link();
  }

  private int state() {
    int[] row = new int[256];
    Arrays.fill(row, -1);
    next.add(row);
    ends.add(null);
    return next.size() - 1;
  }

  private int[] link() {
    int[] suffix = new int[next.size()];
    int[] found = new int[next.size()];
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
    while (!queue.isEmpty()) {
      int at = queue.poll();
      found[at] = ends.get(at) != null ? at : found[suffix[at]];
      for (int b = 0; b < 256; b++) {
        int to = next.get(at)[b];
        int fallback = at == 0 ? 0 : next.get(suffix[at])[b];
        if (to < 0) {
          next.get(at)[b] = at == 0 ? 0 : fallback;
        } else {
          suffix[to] = fallback;
          queue.add(to);
        }
      }
    }
    return found;
  }

  /** The traces in some bytes, each once. */
  Set<Trace> find(byte[] bytes) {
    Set<Trace> found = new LinkedHashSet<>();
    if (bytes != null) {
      scan(0, bytes, bytes.length, found);
    }
    return found;
  }

  /** The traces in a stream of any length. */
  Set<Trace> find(InputStream in) throws IOException {
    Set<Trace> found = new LinkedHashSet<>();
    byte[] chunk = new byte[CHUNK];
    int at = 0;
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      at = scan(at, chunk, read, found);
    }
    return found;
  }

  private int scan(int from, byte[] bytes, int length, Set<Trace> found) {
    int at = from;
    for (int i = 0; i < length; i++) {
      at = next.get(at)[bytes[i] & 0xFF];
      if (ending[at] != 0) {
        found.add(ends.get(ending[at]));
      }
    }
    return at;
  }
}
