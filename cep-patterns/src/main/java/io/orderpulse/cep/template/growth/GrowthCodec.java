package io.orderpulse.cep.template.growth;

import io.orderpulse.cep.judge.Buckets;
import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import java.io.IOException;

/** Binary form of {@link GrowthCell}. */
final class GrowthCodec implements CellCodec<GrowthCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(GrowthCell cell, CellOutput out) throws IOException {
    out.time(cell.looked);
    out.number(cell.series.size());
    for (String name : cell.series.keySet()) {
      GrowthSeries series = cell.series.get(name);
      out.text(name);
      series.counts.write(out);
      CellParts.writeEvidence(series.sample, out);
      CellParts.writeLevel(series.level, out);
    }
  }

  @Override
  public GrowthCell read(CellInput in, int version) throws IOException {
    CellParts.check("growth", version, version());
    GrowthCell cell = new GrowthCell();
    cell.looked = in.time();
    long size = in.number();
    for (int i = 0; i < size; i++) {
      String name = in.text();
      GrowthSeries series = new GrowthSeries();
      series.counts = Buckets.read(in);
      series.sample = CellParts.readEvidence(in);
      series.level = CellParts.readLevel(in);
      cell.series.put(name, series);
    }
    return cell;
  }

  @Override
  public GrowthCell copy(GrowthCell cell) {
    GrowthCell copy = new GrowthCell();
    copy.looked = cell.looked;
    cell.series.forEach(
        (name, series) -> {
          GrowthSeries other = new GrowthSeries();
          other.counts = series.counts.copy();
          other.sample = series.sample;
          other.level = CellParts.copyLevel(series.level);
          copy.series.put(name, other);
        });
    return copy;
  }
}
