package io.orderpulse.cep.template.routing;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;

/** Binary form of {@link RoutingCell}: nothing. */
final class RoutingCodec implements CellCodec<RoutingCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(RoutingCell cell, CellOutput out) {
    // there is nothing to write
  }

  @Override
  public RoutingCell read(CellInput in, int version) {
    return new RoutingCell();
  }

  @Override
  public RoutingCell copy(RoutingCell cell) {
    return new RoutingCell();
  }
}
