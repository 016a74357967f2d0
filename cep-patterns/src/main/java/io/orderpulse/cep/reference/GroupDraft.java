package io.orderpulse.cep.reference;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.rule.Rule;
import io.orderpulse.cep.template.count.CountWindow;
import io.orderpulse.cep.verdict.Draft;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.events.record.Anomaly;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** What a group anomaly says. */
final class GroupDraft {

  private GroupDraft() {}

  /**
   * @param fact the fact of the verdict
   * @param anchor earliest order of the group
   * @param group its members, in the order in which they were placed
   * @param since when the group reached its size, ms
   */
  static Anomaly of(Rule rule, Fact fact, String anchor, List<Member> group, long since) {
    CountWindow template = (CountWindow) rule.template();
    SubjectFacts facts = SubjectFacts.NONE;
    for (Member member : group) {
      facts = facts.and(ContextFacts.of(rule.key(), member.order()));
    }
    Long strictest =
        group.stream()
            .map(m -> m.order().due())
            .filter(Objects::nonNull)
            .min(Long::compare)
            .orElse(null);
    return new Draft(rule)
        .about(fact.key(), anchor, facts)
        .at(since, Math.max(since, fact.time()))
        .due(strictest)
        .measure(BigDecimal.valueOf(group.size()), BigDecimal.valueOf(template.min()))
        .text("limit", Long.toString(template.within().toHours()))
        .evidence(group.stream().map(Member::placed).toList())
        .build();
  }
}
