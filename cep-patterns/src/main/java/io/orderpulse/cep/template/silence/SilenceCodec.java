package io.orderpulse.cep.template.silence;

import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import java.io.IOException;

/** Binary form of {@link SilenceCell}. */
final class SilenceCodec implements CellCodec<SilenceCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(SilenceCell cell, CellOutput out) throws IOException {
    out.evidence(cell.last);
    out.value(cell.usual);
    CellParts.writeLevel(cell.level, out);
    for (Buckets gaps : cell.gaps) {
      gaps.write(out);
    }
  }

  @Override
  public SilenceCell read(CellInput in, int version) throws IOException {
    CellParts.check("silence", version, version());
    SilenceCell cell = new SilenceCell();
    cell.last = in.evidence();
    cell.usual = (Long) in.value();
    cell.level = CellParts.readLevel(in);
    for (int hour = 0; hour < SilenceCell.HOURS; hour++) {
      cell.gaps[hour] = Buckets.read(in);
    }
    return cell;
  }

  @Override
  public SilenceCell copy(SilenceCell cell) {
    SilenceCell copy = new SilenceCell();
    copy.last = cell.last;
    copy.usual = cell.usual;
    copy.level = CellParts.copyLevel(cell.level);
    for (int hour = 0; hour < SilenceCell.HOURS; hour++) {
      copy.gaps[hour] = cell.gaps[hour].copy();
    }
    return copy;
  }
}
