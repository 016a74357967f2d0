package io.orderpulse.cep.template;

import io.orderpulse.cep.template.deadline.DeadlineKind;
import io.orderpulse.cep.template.match.MatchKind;
import io.orderpulse.cep.template.sequence.SequenceKind;
import java.util.List;

/** The templates there are. */
public final class Templates {

  private Templates() {}

  /** In the order of the reference. */
  public static List<TemplateKind<?, ?>> all() {
    return List.of(new DeadlineKind(), new SequenceKind(), new MatchKind());
  }
}
