package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.SubjectFacts;

/**
 * A moment of which a table itself knows which orders are concerned.
 *
 * @param moment the moment
 * @param subject what is known of these orders
 */
public record AboutOrders(Moment moment, SubjectFacts subject) implements WrappedMoment {

  /** What is known of one order. */
  public static SubjectFacts of(OrderContext order) {
    return SubjectFacts.NONE.and(new Fact(null, null, null, order, null, false, Clocked.ON_TIME));
  }
}
