package io.orderpulse.cep.template;

import io.orderpulse.cep.template.balance.BalanceKind;
import io.orderpulse.cep.template.compare.CompareKind;
import io.orderpulse.cep.template.count.CountWindowKind;
import io.orderpulse.cep.template.deadline.DeadlineKind;
import io.orderpulse.cep.template.escalate.EscalateKind;
import io.orderpulse.cep.template.group.GroupKind;
import io.orderpulse.cep.template.growth.GrowthKind;
import io.orderpulse.cep.template.match.MatchKind;
import io.orderpulse.cep.template.ratio.RatioKind;
import java.util.List;

/** The templates there are. */
public final class Templates {

  private Templates() {}

  /** In the order of the reference. */
  public static List<TemplateKind<?, ?>> all() {
    return List.of(
        new DeadlineKind(),
        new CountWindowKind(),
        new MatchKind(),
        new CompareKind(),
        new BalanceKind(),
        new RatioKind(),
        new GrowthKind(),
        new EscalateKind(),
        new GroupKind());
  }
}
