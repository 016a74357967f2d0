package io.orderpulse.udfs.text.trend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts phrases in windows and says which are new. Memory is bounded whatever comes: of a window
 * at most {@link TrendLimits#capacity} phrases are counted, the rarest forgotten first; of the past
 * there is a sketch of fixed size. Words are not kept before {@link TrendLimits#leastTexts} texts
 * had them, so what one person wrote is in no state. Not thread-safe.
 */
public final class Trends {

  private static final byte FORM = 1;
  private static final double CONTAINED = 0.8;

  private final TrendLimits limits;
  private final Background background = new Background();
  private final Map<Long, PhraseCount> counts = new HashMap<>();
  private int texts;
  private int floor;

  public Trends(TrendLimits limits) {
    this.limits = limits;
  }

  /** Takes in one text. */
  public void add(Candidates candidates) {
    texts++;
    for (int i = 0; i < candidates.phrases().size(); i++) {
      add(candidates.phrases().get(i), candidates.left().charAt(i), candidates.right().charAt(i));
    }
  }

  private void add(String phrase, char left, char right) {
    long hash = hash(phrase);
    PhraseCount count = counts.get(hash);
    if (count == null) {
      if (counts.size() >= limits.capacity()) {
        forgetRarest();
      }
      count = new PhraseCount();
      counts.put(hash, count);
    }
    count.add(left, right);
    if (count.words == null && count.texts >= limits.leastTexts()) {
      count.words = phrase;
    }
  }

  /** Forgets what is rarest until a quarter is free. */
  private void forgetRarest() {
    while (counts.size() > limits.capacity() * 3L / 4) {
      floor++;
      counts.values().removeIf(count -> count.texts <= floor);
    }
    floor = 0;
  }

  /** How many phrases are being counted. */
  public int counted() {
    return counts.size();
  }

  /** Ends the window: its trends, the strongest first; then it is part of the background. */
  public List<Trend> close() {
    List<Trend> found = new ArrayList<>();
    for (var entry : counts.entrySet()) {
      Trend trend = trend(entry.getKey(), entry.getValue());
      if (trend != null) {
        found.add(trend);
      }
    }
    found.sort(Comparator.comparingDouble(Trend::score).reversed().thenComparing(Trend::phrase));
    List<Trend> trends = distinct(found);
    background.fade(limits.decay(), texts);
    counts.forEach((hash, count) -> background.add(hash, count.texts));
    counts.clear();
    texts = 0;
    return trends;
  }

  private Trend trend(long hash, PhraseCount count) {
    // Without a past everything would be new.
    if (count.words == null || background.texts() == 0 || count.entropy() < limits.leastEntropy()) {
      return null;
    }
    double past = background.count(hash);
    double all = texts + background.texts();
    double expected = (count.texts + past) * texts / all;
    double score = LogLikelihood.signed(count.texts, texts, past, background.texts());
    return score < limits.leastScore()
        ? null
        : new Trend(count.words, count.texts, expected, score);
  }

  /** Of phrases inside each other that come up together, the longer says more. */
  private List<Trend> distinct(List<Trend> found) {
    List<Trend> distinct = new ArrayList<>();
    for (Trend trend : found) {
      boolean partOfOther =
          found.stream()
              .anyMatch(
                  other ->
                      other.phrase().length() > trend.phrase().length()
                          && other.phrase().contains(trend.phrase())
                          && other.texts() >= CONTAINED * trend.texts());
      if (!partOfOther && distinct.size() < limits.most()) {
        distinct.add(trend);
      }
    }
    return distinct;
  }

  private static long hash(String phrase) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < phrase.length(); i++) {
      hash = (hash ^ phrase.charAt(i)) * 0x100000001B3L;
    }
    return hash ^ hash >>> 29;
  }

  /** Everything, for a checkpoint. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeInt(texts);
      background.write(out);
      out.writeInt(counts.size());
      for (var entry : counts.entrySet()) {
        out.writeLong(entry.getKey());
        entry.getValue().write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What {@link #toBytes} wrote. */
  public static Trends fromBytes(byte[] bytes, TrendLimits limits) {
    Trends trends = new Trends(limits);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      byte form = in.readByte();
      if (form != FORM) {
        throw new IOException("form %d of the trend state is unknown".formatted(form));
      }
      trends.texts = in.readInt();
      trends.background.read(in);
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        trends.counts.put(in.readLong(), PhraseCount.read(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return trends;
  }
}
