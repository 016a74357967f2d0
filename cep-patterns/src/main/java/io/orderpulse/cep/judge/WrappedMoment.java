package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;

/** A moment like another one, but for what it defines itself. */
public interface WrappedMoment extends Moment {

  /** The other one. */
  Moment moment();

  @Override
  default String key() {
    return moment().key();
  }

  @Override
  default long now() {
    return moment().now();
  }

  @Override
  default boolean late() {
    return moment().late();
  }

  @Override
  default OrderContext order() {
    return moment().order();
  }

  @Override
  default SubjectFacts subject() {
    return moment().subject();
  }

  @Override
  default void say(Verdict verdict) {
    moment().say(verdict);
  }
}
