package io.orderpulse.cep.engine;

import io.orderpulse.cep.rule.Rule;
import java.io.Serializable;

/** Reads a rule from the content of a change. */
@FunctionalInterface
public interface RuleParser extends Serializable {

  /**
   * @param change with content
   * @throws IllegalArgumentException when the content is no sound rule; says where and why
   */
  Rule parse(RuleChange change);
}
