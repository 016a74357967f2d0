package io.orderpulse.udfs.text;

import java.util.EnumSet;
import java.util.Set;

/** Whether what a clause says of a complaint makes it none: 如果, 差点, 会不会, 上次买的 … */
final class Scopes {

  /** Asking for these is the complaint itself: 能退吗. */
  private static final Set<Category> ASKED_FOR =
      EnumSet.of(Category.REFUND_RETURN, Category.PRICE, Category.NOT_RECEIVED);

  private static final int DOUBT_REACH = 14;
  private static final int QUOTE_DISTANCE = 3;

  private final NormalisedText text;
  private final Occurrences words;

  Scopes(NormalisedText text, Occurrences words) {
    this.text = text;
    this.words = words;
  }

  boolean takeBack(Found hit) {
    int clause = text.clauseStart(hit.start());
    return supposed(hit, clause)
        || doubted(hit, clause)
        || asked(hit, clause)
        || another(hit, clause)
        || somebodyElse(hit, clause)
        || quoted(hit);
  }

  private boolean supposed(Found hit, int clause) {
    if (!words.has(Role.IF)) {
      return false;
    }
    return plain(Role.IF, Role.NO_IF, clause, hit.start()) || consequence(hit, clause);
  }

  /** 如果质量不好, 我就退货: the second clause is as unreal as the first. */
  private boolean consequence(Found hit, int clause) {
    if (clause == 0 || text.chars[clause - 1] != '，') {
      return false;
    }
    int before = text.clauseStart(clause - 1);
    if (!plain(Role.IF, Role.NO_IF, before, clause)) {
      return false;
    }
    int then = words.lastWithin(Role.THEN, clause, hit.start() + 1);
    return then >= 0;
  }

  private boolean doubted(Found hit, int clause) {
    return words.has(Role.DOUBT)
        && plain(Role.DOUBT, Role.NO_IF, Math.max(clause, hit.start() - DOUBT_REACH), hit.start());
  }

  /** The last word with the role is there and no part of a longer one that is innocent. */
  private boolean plain(Role role, Role innocent, int from, int to) {
    int word = words.lastWithin(role, from, to);
    return word >= 0 && !words.covered(innocent, words.start[word], words.end[word]);
  }

  private boolean asked(Found hit, int clause) {
    if (ASKED_FOR.contains(hit.pattern.category())) {
      return false;
    }
    if (words.has(Role.QUESTION) && plain(Role.QUESTION, Role.REPROACH, clause, hit.words[1])) {
      return true;
    }
    return particle(hit, clause);
  }

  /** 掉色吗 asks; 掉色了吗 and 这么掉色能穿吗 do not. */
  private boolean particle(Found hit, int clause) {
    int end = text.clauseEnd(hit.end() - 1);
    char last = text.chars[end - 1];
    return (last == '吗' || last == '么')
        && end - 1 == hit.end()
        && (hit.pattern.category() != Category.NOT_AS_DESCRIBED || wondered(hit, clause))
        && text.chars[hit.end() - 1] != '了'
        && words.lastWithin(Role.REPROACH, clause, end) < 0;
  }

  /** 会有色差吗 asks; 是假货吗 suspects, which counts. */
  private boolean wondered(Found hit, int clause) {
    for (int i = clause; i <= hit.start(); i++) {
      if (text.chars[i] == '会' || text.chars[i] == '有') {
        return true;
      }
    }
    return false;
  }

  private boolean another(Found hit, int clause) {
    return words.has(Role.OTHER)
        && words.lastWithin(Role.OTHER, clause, hit.start() + 1) >= 0
        && words.lastWithin(Role.COMPARE, clause, hit.end()) < 0;
  }

  private boolean somebodyElse(Found hit, int clause) {
    return words.has(Role.ASKED) && words.lastWithin(Role.ASKED, clause, hit.start()) >= 0;
  }

  /** 客服说“不影响，破损很正常”: what is quoted is not what the author says. */
  private boolean quoted(Found hit) {
    if (!text.quoted[hit.start()] || !words.has(Role.SAID)) {
      return false;
    }
    int quote = hit.start();
    while (quote > 0 && text.quoted[quote - 1]) {
      quote--;
    }
    int said = words.lastWithin(Role.SAID, Math.max(0, quote - QUOTE_DISTANCE - 2), quote);
    return said >= 0;
  }
}
