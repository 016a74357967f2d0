package io.orderpulse.udfs.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the patterns of a lexicon in one text. Not thread-safe. */
final class PatternMatcher {

  /** More than any honest text has; keeps a hostile one from costing memory. */
  private static final int MOST_FOUND = 2_000;

  private static final int MOST_STEPS = 12;

  private final Lexicon lexicon;
  private final Occurrences occurrences;
  private final int[] places = new int[MOST_STEPS * 2];
  private boolean[] barrier = new boolean[256];
  private NormalisedText text;

  final List<Found> hits = new ArrayList<>();
  final List<Found> exceptions = new ArrayList<>();

  PatternMatcher(Lexicon lexicon, Occurrences occurrences) {
    this.lexicon = lexicon;
    this.occurrences = occurrences;
  }

  void match(NormalisedText normalised) {
    text = normalised;
    hits.clear();
    exceptions.clear();
    markBarriers();
    for (int o = 0; o < occurrences.count; o++) {
      for (int set : occurrences.word[o].sets()) {
        for (Pattern pattern : lexicon.byFirst[set]) {
          begin(pattern, o);
        }
      }
    }
  }

  private void markBarriers() {
    if (barrier.length < text.length) {
      barrier = new boolean[text.length * 2];
    }
    Arrays.fill(barrier, 0, text.length, false);
    for (int o = 0; o < occurrences.count; o++) {
      if (occurrences.word[o].is(Role.BARRIER)) {
        int start = occurrences.start[o];
        barrier[start] |= occurrences.ending(start, Role.JOIN.bit()) < 0;
      }
    }
  }

  private void begin(Pattern pattern, int o) {
    int start = occurrences.start[o];
    if (!possible(pattern) || pattern.atStart() && !text.begins(start)) {
      return;
    }
    places[0] = start;
    places[1] = occurrences.end[o];
    if (follow(pattern, 1)) {
      List<Found> to = pattern.exception() ? exceptions : hits;
      if (to.size() < MOST_FOUND) {
        to.add(new Found(pattern, Arrays.copyOf(places, pattern.steps().length * 2)));
      }
    }
  }

  /** Whether all words of the pattern are somewhere in the text. */
  private boolean possible(Pattern pattern) {
    Step[] steps = pattern.steps();
    for (int i = 1; i < steps.length; i++) {
      if (!occurrences.has(steps[i].set())) {
        return false;
      }
    }
    return true;
  }

  private boolean follow(Pattern pattern, int step) {
    int from = places[step * 2 - 1];
    if (step == pattern.steps().length) {
      return !pattern.atEnd() || from == text.length || text.stop(from) || text.begins(from);
    }
    Step next = pattern.steps()[step];
    int allowed = next.crossing() ? 1 : 0;
    int last = Math.min(text.length - 1, from + next.gap());
    int crossed = 0;
    for (int at = from; at <= last; at++) {
      // Inside a word a space means nothing, so neighbours may have one between them.
      crossed += next.gap() > 0 && text.softBreak(at) ? 1 : 0;
      if (crossed > allowed) {
        return false;
      }
      if (matchAt(pattern, step, at)) {
        return true;
      }
      if (barrier[at] && !next.free()) {
        return false;
      }
      crossed += text.stop(at) ? 1 : 0;
    }
    return false;
  }

  private boolean matchAt(Pattern pattern, int step, int at) {
    int set = pattern.steps()[step].set();
    for (int o = occurrences.first(at); o >= 0; o = occurrences.next(o)) {
      if (occurrences.in(o, set)) {
        places[step * 2] = at;
        places[step * 2 + 1] = occurrences.end[o];
        if (follow(pattern, step + 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
