package io.orderpulse.udfs.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way to read an entry, as far as it is read. Immutable.
 *
 * @param steps finished ones
 * @param open words that what follows directly may still be joined to; empty when there are none
 * @param before the gap before the open words, or before what comes next
 */
record Variant(List<Step> steps, Set<String> open, Entry.Gap before) {

  private static final Entry.Gap NO_GAP = new Entry.Gap(0, false, false);

  static final Variant EMPTY = new Variant(List.of(), Set.of(), NO_GAP);

  /** Whether words can be put together with the open ones. */
  boolean joins(Set<String> words, int most) {
    return !open.isEmpty()
        && (open.size() + 1) * (words.size() + 1) <= most
        && !open.contains(WordSets.ANY_NUMBER)
        && !words.contains(WordSets.ANY_NUMBER);
  }

  /** Goes on with words directly behind; those that may be missing are joined as such. */
  Variant words(WordSets sets, Set<String> words, boolean optional, int most) {
    if (!joins(words, most)) {
      return new Variant(close(sets), words, open.isEmpty() ? before : NO_GAP);
    }
    Set<String> all = new LinkedHashSet<>();
    for (String head : open) {
      words.forEach(tail -> all.add(head + tail));
      if (optional) {
        all.add(head);
      }
    }
    return new Variant(steps, all, before);
  }

  /** Goes on with a gap; two in a row add up. */
  Variant gap(WordSets sets, Entry.Gap gap) {
    Entry.Gap pending = open.isEmpty() ? before : NO_GAP;
    return new Variant(
        close(sets),
        Set.of(),
        new Entry.Gap(
            pending.most() + gap.most(),
            pending.crossing() || gap.crossing(),
            pending.free() || gap.free()));
  }

  /** All steps, the open one included. */
  List<Step> close(WordSets sets) {
    if (open.isEmpty()) {
      return steps;
    }
    List<Step> all = new ArrayList<>(steps);
    boolean first = steps.isEmpty();
    all.add(
        new Step(
            sets.intern(open),
            first ? 0 : before.most(),
            !first && before.crossing(),
            !first && before.free()));
    return List.copyOf(all);
  }
}
