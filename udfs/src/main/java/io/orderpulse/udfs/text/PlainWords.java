package io.orderpulse.udfs.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that an entry without gaps stands for, all spelled out. */
final class PlainWords {

  private static final int MOST = 2_000;

  private PlainWords() {}

  /**
   * @throws IllegalArgumentException when it has gaps, anchors, unknown classes or too many words
   */
  static Set<String> of(String text, Map<String, Set<String>> classes) {
    Entry entry = Entry.read(text);
    if (entry.atStart() || entry.atEnd()) {
      throw new IllegalArgumentException("'%s': a word has no '^' and '$'".formatted(text));
    }
    Set<String> words = spell(entry.pieces(), classes, text);
    words.remove("");
    return words;
  }

  private static Set<String> spell(
      List<Entry.Piece> pieces, Map<String, Set<String>> classes, String text) {
    Set<String> words = new LinkedHashSet<>(Set.of(""));
    for (Entry.Piece piece : pieces) {
      Set<String> longer = new LinkedHashSet<>();
      Set<String> tails = tails(piece, classes, text);
      for (String head : words) {
        tails.forEach(tail -> longer.add(head + tail));
      }
      if (longer.size() > MOST) {
        throw new IllegalArgumentException("'%s': more than %d words".formatted(text, MOST));
      }
      words = longer;
    }
    return words;
  }

  private static Set<String> tails(
      Entry.Piece piece, Map<String, Set<String>> classes, String text) {
    if (piece instanceof Entry.Letter letter) {
      return Set.of(letter.character());
    }
    if (piece instanceof Entry.ClassWord word) {
      Set<String> known = classes.get(word.name());
      if (known == null) {
        throw new IllegalArgumentException(
            "'%s': there is no class <%s> above this line".formatted(text, word.name()));
      }
      return known;
    }
    if (piece instanceof Entry.Choice choice) {
      Set<String> all = new LinkedHashSet<>();
      choice.options().forEach(option -> all.addAll(spell(option, classes, text)));
      return all;
    }
    throw new IllegalArgumentException("'%s': a word has no gaps".formatted(text));
  }
}
