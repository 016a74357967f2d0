package io.orderpulse.udfs.text.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The phrases of one window: at most a capacity of them, the rarest forgotten first. */
final class TrendWindow {

  private final TrendLimits limits;
  final Map<Long, PhraseCount> counts = new HashMap<>();
  int texts;

  TrendWindow(TrendLimits limits) {
    this.limits = limits;
  }

  void add(long author, Candidates candidates) {
    texts++;
    for (int i = 0; i < candidates.phrases().size(); i++) {
      char left = candidates.left().charAt(i);
      add(author, candidates.phrases().get(i), left, candidates.right().charAt(i));
    }
  }

  private void add(long author, String phrase, char left, char right) {
    long hash = hash(phrase);
    PhraseCount count = counts.get(hash);
    if (count == null) {
      if (counts.size() >= limits.capacity()) {
        forgetRarest();
      }
      count = new PhraseCount();
      counts.put(hash, count);
    }
    count.add(author, left, right);
    if (count.words == null
        && count.texts >= limits.leastTexts()
        && count.authors() >= limits.leastAuthors()) {
      count.words = phrase;
    }
  }

  /** Forgets what is rarest until a quarter is free. */
  private void forgetRarest() {
    for (int floor = 1; counts.size() > limits.capacity() * 3L / 4; floor++) {
      int most = floor;
      counts.values().removeIf(count -> count.texts <= most);
    }
  }

  private static long hash(String phrase) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < phrase.length(); i++) {
      hash = (hash ^ phrase.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ hash >>> 29;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(texts);
    out.writeInt(counts.size());
    for (var entry : counts.entrySet()) {
      out.writeLong(entry.getKey());
      entry.getValue().write(out);
    }
  }

  static TrendWindow read(DataInput in, TrendLimits limits) throws IOException {
    TrendWindow window = new TrendWindow(limits);
    window.texts = in.readInt();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      window.counts.put(in.readLong(), PhraseCount.read(in));
    }
    return window;
  }
}
