package io.orderpulse.cep.template.match;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import java.io.IOException;

/** Binary form of {@link MatchCell}. */
final class MatchCodec implements CellCodec<MatchCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(MatchCell cell, CellOutput out) throws IOException {
    out.number(cell.items.size());
    for (MatchItem item : cell.items.values()) {
      out.text(item.name);
      out.evidence(item.newest);
      CellParts.writeLevel(item.level, out);
    }
  }

  @Override
  public MatchCell read(CellInput in, int version) throws IOException {
    CellParts.check("match", version, version());
    MatchCell cell = new MatchCell();
    long size = in.number();
    for (int i = 0; i < size; i++) {
      MatchItem item = new MatchItem(in.text());
      item.newest = in.evidence();
      item.level = CellParts.readLevel(in);
      cell.items.put(item.name, item);
    }
    return cell;
  }

  @Override
  public MatchCell copy(MatchCell cell) {
    MatchCell copy = new MatchCell();
    cell.items.forEach(
        (name, item) -> {
          MatchItem other = new MatchItem(name);
          other.newest = item.newest;
          other.level = CellParts.copyLevel(item.level);
          copy.items.put(name, other);
        });
    return copy;
  }
}
