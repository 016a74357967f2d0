package io.orderpulse.udfs.text.trend;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Counts phrases in windows and says which are new. Memory is bounded whatever comes: of a window
 * at most {@link TrendLimits#capacity} phrases are counted, the rarest forgotten first; of the past
 * there is a sketch of fixed size; how many windows are open is up to the caller. Words are not
 * kept before {@link TrendLimits#leastTexts} authors wrote them, so what one person wrote is in no
 * state, however often. Not thread-safe.
 */
public final class Trends {

  private static final byte FORM = 2;
  private static final double CONTAINED = 0.8;

  private final TrendLimits limits;
  private final Background background = new Background();
  private final TreeMap<Long, TrendWindow> windows = new TreeMap<>();

  public Trends(TrendLimits limits) {
    this.limits = limits;
  }

  /**
   * Takes in one text.
   *
   * @param window any number by which windows are ordered, such as when it begins
   * @param author any number that is the same for texts of one author
   */
  public void add(long window, long author, Candidates candidates) {
    windows.computeIfAbsent(window, start -> new TrendWindow(limits)).add(author, candidates);
  }

  /** The open windows, the oldest first. */
  public List<Long> open() {
    return List.copyOf(windows.keySet());
  }

  /** How many texts a window has; 0 when it is not open. */
  public int texts(long window) {
    TrendWindow open = windows.get(window);
    return open == null ? 0 : open.texts;
  }

  /** How many phrases are being counted, in all windows. */
  public int counted() {
    return windows.values().stream().mapToInt(window -> window.counts.size()).sum();
  }

  /** Ends a window: its trends, the strongest first; then it is part of the background. */
  public List<Trend> close(long window) {
    TrendWindow closed = windows.remove(window);
    if (closed == null) {
      return List.of();
    }
    List<Trend> found = new ArrayList<>();
    closed.counts.forEach(
        (hash, count) -> {
          Trend trend = trend(hash, count, closed.texts);
          if (trend != null) {
            found.add(trend);
          }
        });
    found.sort(Comparator.comparingDouble(Trend::score).reversed().thenComparing(Trend::phrase));
    background.fade(limits.decay(), closed.texts);
    closed.counts.forEach((hash, count) -> background.add(hash, count.texts));
    return distinct(found);
  }

  private Trend trend(long hash, PhraseCount count, int texts) {
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
    return found.stream()
        .filter(trend -> found.stream().noneMatch(other -> saysMore(other, trend)))
        .limit(limits.most())
        .toList();
  }

  private static boolean saysMore(Trend other, Trend trend) {
    return other.phrase().length() > trend.phrase().length()
        && other.phrase().contains(trend.phrase())
        && other.texts() >= CONTAINED * trend.texts();
  }

  /** Everything, for a checkpoint. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      background.write(out);
      out.writeInt(windows.size());
      for (var entry : windows.entrySet()) {
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
      trends.background.read(in);
      int open = in.readInt();
      for (int i = 0; i < open; i++) {
        trends.windows.put(in.readLong(), TrendWindow.read(in, limits));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return trends;
  }
}
