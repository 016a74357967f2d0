package io.orderpulse.udfs.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Says what a customer complains of, by a {@link Lexicon}. Never throws, whatever the text; the
 * time is linear in its length. Has buffers of its own: one for each thread.
 */
public final class VoiceClassifier {

  /** The role of those whose lines never count. */
  public static final String AGENT = "agent";

  private static final Comparator<Found> BY_START =
      Comparator.comparingInt(Found::start).thenComparingInt(found -> -found.end());

  private final Lexicon lexicon;
  private final TextNormaliser normaliser = new TextNormaliser();
  private final Occurrences words;
  private final PatternMatcher matcher;

  public VoiceClassifier(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = new Occurrences(lexicon);
    this.matcher = new PatternMatcher(lexicon, words);
  }

  /** What it goes by. */
  public Lexicon lexicon() {
    return lexicon;
  }

  /**
   * @param text as it was written; null counts as empty
   * @param role {@link #AGENT}, {@code customer}, or null when it is not known
   */
  public Classified classify(String text, String role) {
    if (text == null || text.isEmpty() || AGENT.equals(role)) {
      return Classified.NOTHING;
    }
    NormalisedText normalised = normaliser.normalise(text);
    words.find(normalised);
    matcher.match(normalised);
    if (matcher.hits.isEmpty() || agentWrites()) {
      return normalised.truncated ? new Classified(Set.of(), List.of(), true) : Classified.NOTHING;
    }
    return classified(normalised);
  }

  private boolean agentWrites() {
    return words.has(Role.AGENT) && !words.has(Role.CUSTOMER);
  }

  private Classified classified(NormalisedText text) {
    matcher.hits.sort(BY_START);
    Negation negation = new Negation(text, words);
    Scopes scopes = new Scopes(text, words);
    List<Found> left = new ArrayList<>();
    for (Found hit : matcher.hits) {
      if (!negation.denies(hit) && !scopes.takeBack(hit) && !excepted(hit)) {
        left.add(hit);
      }
    }
    return result(text, facts(left));
  }

  private static List<Found> facts(List<Found> hits) {
    List<Found> facts = new ArrayList<>(hits.size());
    for (Found hit : hits) {
      boolean outranked = false;
      for (Found other : hits) {
        outranked |= outranks(other, hit);
      }
      if (!outranked) {
        facts.add(hit);
      }
    }
    return facts;
  }

  /** One fact has one category: 外包装破损 is no broken product, 客服太差 no poor quality. */
  private static boolean outranks(Found other, Found hit) {
    return rank(other.pattern.category()) > rank(hit.pattern.category()) && other.touches(hit);
  }

  private static int rank(Category category) {
    return switch (category) {
      case QUALITY -> 0;
      case PRODUCT_DAMAGED -> 1;
      default -> 2;
    };
  }

  private boolean excepted(Found hit) {
    for (Found exception : matcher.exceptions) {
      if (hit.takenBackBy(exception)) {
        return true;
      }
    }
    return false;
  }

  /** Of hits of one category that overlap, the first and longest stays. */
  private static Classified result(NormalisedText text, List<Found> left) {
    EnumSet<Category> categories = EnumSet.noneOf(Category.class);
    List<Hit> hits = new ArrayList<>();
    int[] ends = new int[Category.values().length];
    for (Found hit : left) {
      Category category = hit.pattern.category();
      if (hit.start() < ends[category.ordinal()]) {
        continue;
      }
      ends[category.ordinal()] = hit.end();
      categories.add(category);
      hits.add(
          new Hit(
              category,
              text.originalStart(hit.start()),
              text.originalEnd(hit.end() - 1),
              text.clause[hit.start()],
              Phrases.of(text, hit)));
    }
    return new Classified(categories, hits, text.truncated);
  }
}
