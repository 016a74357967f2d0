package io.orderpulse.udfs.text.trend;

import io.orderpulse.udfs.text.Hit;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts a text into words and gives their rows of one to four as candidates. What the lexicon knows
 * already is left out, and so is whatever has digits or Latin letters. Not thread-safe.
 */
public final class PhraseExtractor {

  private static final int MOST_WORDS = 4;
  private static final int LEAST_CHARACTERS = 2;
  private static final int MOST_CHARACTERS = 8;
  private static final int MOST_TEXT = 2_000;
  private static final int MOST_CANDIDATES = 200;
  private static final char EDGE = ' ';

  private final HMMChineseTokenizer tokenizer = new HMMChineseTokenizer();
  private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);

  /**
   * @param text as it was written; only its first 2,000 characters are read
   * @param hits what the lexicon found in it
   */
  public Candidates extract(String text, List<Hit> hits) {
    String read = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    boolean[] known = known(read, hits);
    Map<String, char[]> found = new LinkedHashMap<>();
    List<int[]> row = new ArrayList<>();
    for (int[] word : words(read)) {
      if (!row.isEmpty() && row.get(row.size() - 1)[1] != word[0]) {
        row.clear();
      }
      if (!usable(read, word, known)) {
        row.clear();
        continue;
      }
      row.add(word);
      for (int first = Math.max(0, row.size() - MOST_WORDS); first < row.size(); first++) {
        add(read, row.get(first)[0], word[1], found);
      }
    }
    return candidates(found);
  }

  private List<int[]> words(String text) {
    List<int[]> words = new ArrayList<>();
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(new int[] {offset.startOffset(), offset.endOffset()});
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** Hits count code points, words count UTF-16 units. */
  private static boolean[] known(String text, List<Hit> hits) {
    boolean[] known = new boolean[text.length()];
    for (Hit hit : hits) {
      int points = text.codePointCount(0, text.length());
      int start = text.offsetByCodePoints(0, Math.min(points, hit.start()));
      int end = text.offsetByCodePoints(0, Math.min(points, hit.end()));
      java.util.Arrays.fill(known, start, end, true);
    }
    return known;
  }

  private static boolean usable(String text, int[] word, boolean[] known) {
    for (int i = word[0]; i < word[1]; i++) {
      if (known[i] || Character.UnicodeScript.of(text.charAt(i)) != Character.UnicodeScript.HAN) {
        return false;
      }
    }
    return true;
  }

  private static void add(String text, int start, int end, Map<String, char[]> found) {
    int length = end - start;
    if (length >= LEAST_CHARACTERS && length <= MOST_CHARACTERS && found.size() < MOST_CANDIDATES) {
      found.putIfAbsent(
          text.substring(start, end), new char[] {around(text, start - 1), around(text, end)});
    }
  }

  private static char around(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at))
        ? text.charAt(at)
        : EDGE;
  }

  private static Candidates candidates(Map<String, char[]> found) {
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    found
        .values()
        .forEach(
            around -> {
              left.append(around[0]);
              right.append(around[1]);
            });
    return new Candidates(List.copyOf(found.keySet()), left.toString(), right.toString());
  }
}
