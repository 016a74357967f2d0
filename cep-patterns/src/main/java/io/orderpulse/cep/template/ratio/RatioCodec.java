package io.orderpulse.cep.template.ratio;

import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import java.io.IOException;

/** Binary form of {@link RatioCell}. */
final class RatioCodec implements CellCodec<RatioCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(RatioCell cell, CellOutput out) throws IOException {
    out.time(cell.looked);
    cell.part.write(out);
    cell.whole.write(out);
    CellParts.writeEvidence(cell.sample, out);
    CellParts.writeLevel(cell.level, out);
  }

  @Override
  public RatioCell read(CellInput in, int version) throws IOException {
    CellParts.check("ratio", version, version());
    RatioCell cell = new RatioCell();
    cell.looked = in.time();
    cell.part = Buckets.read(in);
    cell.whole = Buckets.read(in);
    cell.sample = CellParts.readEvidence(in);
    cell.level = CellParts.readLevel(in);
    return cell;
  }

  @Override
  public RatioCell copy(RatioCell cell) {
    RatioCell copy = new RatioCell();
    copy.looked = cell.looked;
    copy.part = cell.part.copy();
    copy.whole = cell.whole.copy();
    copy.sample = cell.sample;
    copy.level = CellParts.copyLevel(cell.level);
    return copy;
  }
}
