package io.orderpulse.udfs.text;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What complaints sound like: words, patterns, exceptions, compiled to one automaton. Immutable and
 * thread-safe. The format is described in the built-in file's first lines.
 */
public final class Lexicon {

  private static final String BUILT_IN = "/lexicon/voice.txt";

  private final String version;
  private final String hash;
  private final int entries;
  final AhoCorasickDoubleArrayTrie<WordSets.Word> automaton = new AhoCorasickDoubleArrayTrie<>();
  final WordSets.Word number;
  final int sets;

  /** Patterns by the set of their first word. */
  final Pattern[][] byFirst;

  Lexicon(String version, String hash, WordSets words, List<Pattern> patterns) {
    this.version = version;
    this.hash = hash;
    this.entries = patterns.size();
    this.number = words.number();
    this.sets = words.count();
    automaton.build(words.words());
    List<List<Pattern>> lists = new ArrayList<>();
    for (int i = 0; i < sets; i++) {
      lists.add(new ArrayList<>());
    }
    patterns.forEach(pattern -> lists.get(pattern.steps()[0].set()).add(pattern));
    byFirst = lists.stream().map(list -> list.toArray(Pattern[]::new)).toArray(Pattern[][]::new);
  }

  /** The lexicon that comes with the product. */
  public static Lexicon builtIn() {
    try {
      return parse(builtInText());
    } catch (LexiconException e) {
      throw new IllegalStateException("the built-in lexicon is broken: " + e.getMessage(), e);
    }
  }

  /** The file of the lexicon that comes with the product. */
  public static String builtInText() {
    try (InputStream in = Lexicon.class.getResourceAsStream(BUILT_IN)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the built-in lexicon can't be read", e);
    }
  }

  /**
   * @param text content of a lexicon file
   * @throws LexiconException with every problem and its line
   */
  public static Lexicon parse(String text) throws LexiconException {
    return new LexiconReader(text).read();
  }

  /** What its author calls this state of it; every hit is told with it. */
  public String version() {
    return version;
  }

  /** SHA-256 of the file, lower-case hex. */
  public String hash() {
    return hash;
  }

  /** How many patterns it has, exceptions included. */
  public int size() {
    return entries;
  }

  @Override
  public String toString() {
    return "Lexicon" + Map.of("version", version, "patterns", entries);
  }
}
