package io.orderpulse.udfs.text;

/**
 * Whether a complaint is denied: by negators before one of its words, by a denial behind it, or
 * because it goes on a list that is denied. Two negators affirm.
 */
final class Negation {

  private static final int MOST_WORDS = 8;
  private static final int CHAIN = Role.NEGATOR.bit() | Role.FILLER.bit() | Role.NO_NEGATOR.bit();
  private static final String LIST_JOINTS = "、和或及与跟也都的了等以";
  private static final String PARTICLES = "的了哦呢啊呀哈嘛";
  private static final int LIST_GAP = 3;

  private final NormalisedText text;
  private final Occurrences words;
  private int deniedClause = -1;
  private int deniedEnd;

  Negation(NormalisedText text, Occurrences words) {
    this.text = text;
    this.words = words;
  }

  /** To be asked for the hits of one text by their start. */
  boolean denies(Found hit) {
    boolean denied = before(hit) || behind(hit) || listed(hit);
    if (denied) {
      deniedClause = text.clause[hit.start()];
      deniedEnd = Math.max(hit.end(), deniedEnd);
    }
    return denied;
  }

  private boolean before(Found hit) {
    int low = text.clauseStart(hit.start());
    for (int i = 0; i < hit.words.length; i += 2) {
      if (oddNegators(hit.words[i], low)) {
        return true;
      }
      low = hit.words[i + 1];
    }
    return false;
  }

  private boolean oddNegators(int at, int low) {
    int position = at;
    boolean odd = false;
    for (int i = 0; i < MOST_WORDS; i++) {
      int word = words.ending(position, CHAIN);
      if (word < 0 || words.start[word] < low || words.word[word].is(Role.NO_NEGATOR)) {
        break;
      }
      if (words.word[word].is(Role.NEGATOR)) {
        if (words.covered(Role.NO_NEGATOR, words.start[word], words.end[word])) {
          break;
        }
        odd ^= !rhetorical(word);
      }
      position = words.start[word];
    }
    return odd;
  }

  /** 这不是骗人吗: the question affirms. */
  private boolean rhetorical(int word) {
    if (!words.word[word].is(Role.REPROACH)) {
      return false;
    }
    char last = text.chars[text.clauseEnd(words.start[word]) - 1];
    return last == '吗' || last == '么' || last == '嘛';
  }

  private boolean behind(Found hit) {
    if (!words.has(Role.NEGATED_AFTER)) {
      return false;
    }
    int word = words.beginning(hit.end(), Role.NEGATED_AFTER.bit());
    if (word < 0) {
      return false;
    }
    int end = words.end[word];
    int clauseEnd = text.clauseEnd(hit.end() - 1);
    return end == clauseEnd || end + 1 == clauseEnd && PARTICLES.indexOf(text.chars[end]) >= 0;
  }

  private boolean listed(Found hit) {
    if (text.clause[hit.start()] != deniedClause) {
      deniedEnd = 0;
      return false;
    }
    if (hit.start() - deniedEnd > LIST_GAP) {
      return false;
    }
    for (int i = deniedEnd; i < hit.start(); i++) {
      if (LIST_JOINTS.indexOf(text.chars[i]) < 0) {
        return false;
      }
    }
    return true;
  }
}
