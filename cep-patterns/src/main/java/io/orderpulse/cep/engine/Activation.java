package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.KeyKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Versions of rules that come into force at one moment, and the keys that this concerns. */
final class Activation {

  private final List<RuleVersion> versions;
  private final long at;
  private final Set<String> replaced;
  private final Set<Integer> codes = new HashSet<>();
  private final EnumSet<KeyKind> contexts = EnumSet.noneOf(KeyKind.class);
  private final EnumSet<KeyKind> rosters = EnumSet.noneOf(KeyKind.class);

  /**
   * @param codes codes of all shapes that the rules ever had
   * @param rosters kinds of keys of which rosters may have a share
   * @param replaced ids of the rules whose versions before were in quarantine
   */
  Activation(
      List<RuleVersion> versions,
      long at,
      Set<Integer> codes,
      Set<KeyKind> rosters,
      Set<String> replaced) {
    this.versions = versions;
    this.replaced = replaced;
    this.at = at;
    this.codes.addAll(codes);
    this.rosters.addAll(rosters);
    for (RuleVersion version : versions) {
      if (judgesContexts(version)) {
        contexts.add(version.rule.key());
      }
    }
  }

  private static boolean judgesContexts(RuleVersion version) {
    return version.judges() && version.rule.template().onContext();
  }

  int versions() {
    return versions.size();
  }

  /** Ids of the rules that were in quarantine here and are judged again, or no more. */
  List<String> replaced() {
    return List.copyOf(replaced);
  }

  /** True when the rules have a share in the key, or judge what is known of it already. */
  boolean concerns(KeyKind kind, KeyCells cells) {
    if (cells.context != null && contexts.contains(kind)) {
      return true;
    }
    if (cells.roster != null && rosters.contains(kind)) {
      return true;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (codes.contains(cells.slot(i).code)) {
        return true;
      }
    }
    return false;
  }

  /** Shows a rule that judges orders an order that was known before the rule was. */
  void begin(KeyKind kind, String subject, KeyCells cells, KeyJudge judge) {
    for (RuleVersion version : versions) {
      if (judgesContexts(version)
          && version.rule.key() == kind
          && cells.context != null
          && cells.find(version.code) == null) {
        judge.begin(kind, subject, cells, version, at);
      }
    }
  }
}
