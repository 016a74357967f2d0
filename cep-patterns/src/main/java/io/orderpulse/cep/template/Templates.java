package io.orderpulse.cep.template;

import io.orderpulse.cep.template.balance.BalanceKind;
import io.orderpulse.cep.template.compare.CompareKind;
import io.orderpulse.cep.template.count.CountWindowKind;
import io.orderpulse.cep.template.deadline.DeadlineKind;
import io.orderpulse.cep.template.escalate.EscalateKind;
import io.orderpulse.cep.template.expect.ExpectKind;
import io.orderpulse.cep.template.expect.HopsKind;
import io.orderpulse.cep.template.group.GroupKind;
import io.orderpulse.cep.template.growth.GrowthKind;
import io.orderpulse.cep.template.match.MatchKind;
import io.orderpulse.cep.template.ratio.RatioKind;
import io.orderpulse.cep.template.routing.RoutingKind;
import io.orderpulse.cep.template.sequence.SequenceKind;
import io.orderpulse.cep.template.silence.SilenceKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The templates there are. A new one is one line here. */
public final class Templates {

  private static final List<TemplateKind<?, ?>> ALL =
      List.of(
          new ExpectKind(),
          new DeadlineKind(),
          new SequenceKind(),
          new CountWindowKind(),
          new MatchKind(),
          new CompareKind(),
          new BalanceKind(),
          new RatioKind(),
          new GrowthKind(),
          new EscalateKind(),
          new GroupKind(),
          new HopsKind(),
          new SilenceKind(),
          new RoutingKind());

  private static final Map<String, TemplateKind<?, ?>> BY_NAME = new HashMap<>();
  private static final Map<Integer, TemplateKind<?, ?>> BY_NUMBER = new HashMap<>();

  static {
    for (TemplateKind<?, ?> kind : ALL) {
      BY_NAME.put(kind.wire(), kind);
      if (BY_NUMBER.put(kind.number(), kind) != null) {
        throw new IllegalStateException("two templates have number " + kind.number());
      }
    }
  }

  private Templates() {}

  /** In the order of the reference. */
  public static List<TemplateKind<?, ?>> all() {
    return ALL;
  }

  /**
   * The template of a name in rule files.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static TemplateKind<?, ?> of(String wire) {
    TemplateKind<?, ?> kind = BY_NAME.get(wire);
    if (kind == null) {
      throw new IllegalArgumentException("'" + wire + "' is not a template");
    }
    return kind;
  }

  /**
   * The template of a number in states.
   *
   * @throws IllegalArgumentException when there is none: a newer program wrote the state
   */
  public static TemplateKind<?, ?> of(int number) {
    TemplateKind<?, ?> kind = BY_NUMBER.get(number);
    if (kind == null) {
      throw new IllegalArgumentException(
          "the state holds a template of number " + number + ", which this version does not know");
    }
    return kind;
  }
}
