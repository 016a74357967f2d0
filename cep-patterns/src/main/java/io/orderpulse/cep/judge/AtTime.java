package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;

/**
 * A deadline that was before the moment at which it is looked at. Its time is what counts.
 *
 * @param moment when it is looked at
 * @param now the deadline, ms, not after that
 */
public record AtTime(Moment moment, long now) implements Moment {

  @Override
  public String key() {
    return moment.key();
  }

  @Override
  public boolean late() {
    return false;
  }

  @Override
  public OrderContext order() {
    return moment.order();
  }

  @Override
  public SubjectFacts subject() {
    return moment.subject();
  }

  @Override
  public void say(Verdict verdict) {
    moment.say(verdict);
  }
}
