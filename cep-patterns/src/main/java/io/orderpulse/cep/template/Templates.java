package io.orderpulse.cep.template;

import io.orderpulse.cep.template.sequence.SequenceKind;
import java.util.List;

/** The templates there are. */
public final class Templates {

  private Templates() {}

  /** In the order of the reference. */
  public static List<TemplateKind<?, ?>> all() {
    return List.of(new SequenceKind());
  }
}
