package io.orderpulse.cep.judge;

import io.orderpulse.cep.fact.OrderContext;
import io.orderpulse.cep.verdict.SubjectFacts;
import io.orderpulse.cep.verdict.Verdict;

/** The moment of a judgement: the clock, what is known of the key then, and where verdicts go. */
public interface Moment {

  /** The subject: the key without its kind. */
  String key();

  /** The event clock, ms since the epoch; for what is late, when it came. */
  long now();

  /** True when a fact from behind the watermark is judged. */
  boolean late();

  /** The order as the newest judged fact of the key shows it, or null; for keys of orders. */
  OrderContext order();

  /** What is known of the orders behind the subject. */
  SubjectFacts subject();

  /** Hands on a verdict, made now. */
  void say(Verdict verdict);

  /** True when a time is over: strictly before now, or at now for what came late. */
  default boolean isPast(long time) {
    return late() ? time <= now() : time < now();
  }
}
