package io.orderpulse.cep.roster;

import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;

/** Through which the rules of a roster speak. */
public interface RosterVoices {

  /** The moment of a fact. */
  Moment at(Mark mark, RosterMember by);

  /** The moment of a deadline, ms. */
  Moment at(long time, RosterMember by);

  /** A rule failed. */
  void failed(RosterMember by, long now, RuntimeException cause);
}
