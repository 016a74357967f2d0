package io.orderpulse.cep.reference;

import io.orderpulse.cep.cel.Condition;
import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.count.CountWindow;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.Verdict;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The decisions of a <em>count-window</em> rule for one key and one fact, free of Flink. */
final class GroupLogic {

  private static final Comparator<Member> BY_PLACED =
      Comparator.comparingLong(Member::placedAt).thenComparing(Member::id);

  private final Rule rule;
  private final CountWindow template;
  private final Condition eligible;
  private final Condition gone;
  private final Condition alone;
  private final SelectorMatcher together;

  GroupLogic(Rule rule) {
    this.rule = rule;
    this.template = (CountWindow) rule.template();
    this.eligible = Condition.of(template.member());
    this.gone = Condition.of(template.gone());
    this.alone = Condition.of(template.alone());
    this.together = new SelectorMatcher(template.together());
  }

  /** Takes in one fact of one order. */
  AddressState onFact(AddressState state, Fact fact, boolean late, Consumer<Verdict> out) {
    Work work = new Work(state);
    Optional<Member> updated = work.upsert(fact, eligible.holds(fact));
    if (updated.isEmpty()) {
      return state;
    }
    Member member = updated.get();
    if (work.open.containsKey(member.group())) {
      judgeGroup(work, member, fact, late, out);
    }
    gather(work, fact, out);
    return work.state();
  }

  private void judgeGroup(
      Work work, Member member, Fact fact, boolean late, Consumer<Verdict> out) {
    List<Member> group = work.group(member.group());
    if (isTogether(group, member, fact)) {
      end(work, member.group(), template.togetherReason(), fact, late, out);
    } else if (gone.holds(fact)) {
      work.replace(member.inGroup(null));
      leave(work, member, fact, late, out);
    } else if (alone.holds(fact)) {
      end(work, member.group(), template.aloneReason(), fact, late, out);
    }
  }

  private boolean isTogether(List<Member> group, Member member, Fact fact) {
    if (together.find(fact) != null) {
      List<String> named = fact.event().orderIds();
      if (group.stream().filter(m -> named.contains(m.id())).count() >= 2) {
        return true;
      }
    }
    return group.stream().anyMatch(member::sharesParcelWith);
  }

  private void leave(Work work, Member member, Fact fact, boolean late, Consumer<Verdict> out) {
    String anchor = member.group();
    List<Member> left = work.group(anchor);
    if (left.size() >= template.min()) {
      out.accept(Verdict.change(draft(work, fact, anchor, left)));
      return;
    }
    end(work, anchor, template.belowReason(), fact, late, out);
    left.forEach(m -> work.replace(m.inGroup(null)));
  }

  private void end(
      Work work, String anchor, Resolution why, Fact fact, boolean late, Consumer<Verdict> out) {
    String dedupKey = Draft.dedupKey(rule, fact.key(), anchor);
    Resolution reason = late ? Resolution.LATE_EVENT : why;
    out.accept(Verdict.end(dedupKey, fact.time(), reason, Evidence.of(fact.event())));
    work.open.remove(anchor);
  }

  /** Lets free orders join an open group, then opens new groups from the earliest free order on. */
  private void gather(Work work, Fact fact, Consumer<Verdict> out) {
    for (String anchor : work.openAnchors()) {
      List<Member> joining =
          work.free().stream().filter(m -> inWindow(work.member(anchor), m)).toList();
      if (!joining.isEmpty()) {
        joining.forEach(m -> work.replace(m.inGroup(anchor)));
        out.accept(Verdict.change(draft(work, fact, anchor, work.group(anchor))));
      }
    }
    for (Member anchor : work.free()) {
      List<Member> group = work.free().stream().filter(m -> inWindow(anchor, m)).toList();
      if (group.size() >= template.min() && work.member(anchor.id()).group() == null) {
        group.forEach(m -> work.replace(m.inGroup(anchor.id())));
        work.open.put(anchor.id(), openedAt(fact, group));
        out.accept(Verdict.open(draft(work, fact, anchor.id(), work.group(anchor.id()))));
      }
    }
  }

  private static long openedAt(Fact fact, List<Member> group) {
    return Math.max(fact.time(), group.stream().mapToLong(Member::placedAt).max().orElse(0));
  }

  private boolean inWindow(Member anchor, Member member) {
    long offset = member.placedAt() - anchor.placedAt();
    return offset >= 0 && offset < template.within().toMillis();
  }

  private io.orderpulse.events.record.Anomaly draft(
      Work work, Fact fact, String anchor, List<Member> group) {
    return GroupDraft.of(rule, fact, anchor, group, work.open.get(anchor));
  }

  /** The state of one fact's work, changed in place. */
  private static final class Work {
    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Long> open;

    Work(AddressState state) {
      state.members().forEach(m -> members.put(m.id(), m));
      open = new HashMap<>(state.open());
    }

    /** The member as the fact shows it; empty when the fact is older than what is known. */
    Optional<Member> upsert(Fact fact, boolean isEligible) {
      if (fact.order() == null || fact.order().placed() == null) {
        return Optional.empty();
      }
      Member old = members.get(fact.order().orderId());
      if (old != null && fact.order().revision() < old.order().revision()) {
        return Optional.empty();
      }
      Evidence first = old == null ? Evidence.of(fact.event()) : old.placed();
      String group = old == null ? null : old.group();
      Member member = new Member(fact.order(), first, isEligible, group);
      members.put(member.id(), member);
      return Optional.of(member);
    }

    Member member(String id) {
      return members.get(id);
    }

    void replace(Member member) {
      members.put(member.id(), member);
    }

    List<Member> group(String anchor) {
      return members.values().stream()
          .filter(m -> anchor.equals(m.group()))
          .sorted(BY_PLACED)
          .toList();
    }

    /** Anchors of the open groups, the earliest first: it has the first claim. */
    List<String> openAnchors() {
      return open.keySet().stream().map(members::get).sorted(BY_PLACED).map(Member::id).toList();
    }

    List<Member> free() {
      return members.values().stream()
          .filter(m -> m.group() == null && m.eligible())
          .sorted(BY_PLACED)
          .toList();
    }

    AddressState state() {
      return new AddressState(
          new ArrayList<>(members.values().stream().sorted(BY_PLACED).toList()), open);
    }
  }
}
