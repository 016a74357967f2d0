package io.orderpulse.udfs.text;

import io.orderpulse.udfs.text.Entry.Choice;
import io.orderpulse.udfs.text.Entry.ClassWord;
import io.orderpulse.udfs.text.Entry.Gap;
import io.orderpulse.udfs.text.Entry.Letter;
import io.orderpulse.udfs.text.Entry.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes patterns of entries: rows of word sets; what may be missing gives two of them. */
final class PatternBuilder {

  /** Words are put together up to so many; beyond, their parts stay neighbours. */
  private static final int MOST_JOINED = 40;

  private static final int MOST_VARIANTS = 64;
  private static final int MOST_STEPS = 12;

  private final WordSets sets;
  private final Map<String, ? extends Collection<String>> classes;

  PatternBuilder(WordSets sets, Map<String, ? extends Collection<String>> classes) {
    this.sets = sets;
    this.classes = classes;
  }

  /**
   * @param category see {@link Pattern#category}
   * @throws IllegalArgumentException with what is wrong
   */
  List<Pattern> patterns(String text, Category category, boolean exception) {
    Entry entry = Entry.read(text);
    List<Variant> variants = List.of(Variant.EMPTY);
    for (Piece piece : entry.pieces()) {
      variants = follow(variants, piece);
    }
    List<Pattern> patterns = new ArrayList<>();
    for (Variant variant : variants) {
      List<Step> steps = variant.close(sets);
      if (steps.isEmpty() || steps.size() > MOST_STEPS) {
        throw new IllegalArgumentException(
            "it needs 1 to %d words when all is left out that may be missing"
                .formatted(MOST_STEPS));
      }
      patterns.add(
          new Pattern(
              category, exception, steps.toArray(Step[]::new), entry.atStart(), entry.atEnd()));
    }
    return patterns;
  }

  private List<Variant> follow(List<Variant> variants, Piece piece) {
    List<Variant> next = new ArrayList<>();
    if (piece instanceof Gap gap) {
      variants.forEach(each -> next.add(each.gap(sets, gap)));
    } else if (words(piece) != null) {
      boolean optional = mayBeMissing(piece);
      Set<String> words = words(piece);
      variants.forEach(each -> next.add(each.words(sets, words, optional, MOST_JOINED)));
      if (optional) {
        variants.stream().filter(each -> !each.joins(words, MOST_JOINED)).forEach(next::add);
      }
    } else {
      next.addAll(branches(variants, (Choice) piece));
    }
    if (next.size() > MOST_VARIANTS) {
      throw new IllegalArgumentException(
          "more than %d ways to read it; write it in parts".formatted(MOST_VARIANTS));
    }
    return next;
  }

  /** Options that are single words stay together; each other one is a way of its own. */
  private List<Variant> branches(List<Variant> variants, Choice choice) {
    List<Variant> next = new ArrayList<>();
    Set<String> plain = new LinkedHashSet<>();
    for (List<Piece> option : choice.options()) {
      Set<String> words = option.isEmpty() ? null : joined(option);
      if (words != null) {
        plain.addAll(words);
        continue;
      }
      List<Variant> branch = variants;
      for (Piece each : option) {
        branch = follow(branch, each);
      }
      next.addAll(branch);
    }
    if (!plain.isEmpty()) {
      variants.forEach(each -> next.add(each.words(sets, plain, false, MOST_JOINED)));
    }
    return next;
  }

  private static boolean mayBeMissing(Piece piece) {
    return piece instanceof Choice choice && choice.options().stream().anyMatch(List::isEmpty);
  }

  /** The words a piece stands for, or null when some of it is more than one word. */
  private Set<String> words(Piece piece) {
    if (piece instanceof Letter letter) {
      return Set.of(letter.character());
    }
    if (piece instanceof ClassWord word) {
      return classWords(word.name());
    }
    if (piece instanceof Choice choice) {
      Set<String> all = new LinkedHashSet<>();
      for (List<Piece> option : choice.options()) {
        Set<String> some = option.isEmpty() ? Set.of() : joined(option);
        if (some == null) {
          return null;
        }
        all.addAll(some);
      }
      if (all.isEmpty()) {
        throw new IllegalArgumentException("'()' has no word");
      }
      return all;
    }
    return null;
  }

  private Set<String> joined(List<Piece> option) {
    if (option.size() == 1) {
      return mayBeMissing(option.get(0)) ? null : words(option.get(0));
    }
    StringBuilder word = new StringBuilder();
    for (Piece piece : option) {
      if (!(piece instanceof Letter letter)) {
        return null;
      }
      word.append(letter.character());
    }
    return Set.of(word.toString());
  }

  private Set<String> classWords(String name) {
    Collection<String> known = classes.get(name);
    Set<String> words = new LinkedHashSet<>(known == null ? List.of() : known);
    if (name.equals(WordSets.NUMBER_CLASS)) {
      words.add(WordSets.ANY_NUMBER);
    }
    if (words.isEmpty()) {
      throw new IllegalArgumentException("there is no class <%s> with words".formatted(name));
    }
    return words;
  }
}
