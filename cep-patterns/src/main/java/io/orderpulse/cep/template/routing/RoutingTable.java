package io.orderpulse.cep.template.routing;

import io.orderpulse.cep.fact.Fact;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Moment;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.events.record.Resolution;

/** The engine's share of a <em>routing</em> rule: none, as whoever decides asks the rows itself. */
final class RoutingTable implements Table<RoutingCell> {

  @Override
  public Note note(Fact fact) {
    return null;
  }

  @Override
  public RoutingCell fresh() {
    return new RoutingCell();
  }

  @Override
  public void on(RoutingCell cell, Mark mark, Note note, Moment moment) {
    // nothing is noted
  }

  @Override
  public void at(RoutingCell cell, Moment moment) {
    // nothing is due
  }

  @Override
  public long wake(RoutingCell cell) {
    return NEVER;
  }

  @Override
  public boolean idle(RoutingCell cell) {
    return true;
  }

  @Override
  public long retention() {
    return 0;
  }

  @Override
  public void changed(RoutingCell cell, Moment moment) {
    // nothing is open
  }

  @Override
  public void end(RoutingCell cell, Resolution why, Moment moment) {
    // nothing is open
  }
}
