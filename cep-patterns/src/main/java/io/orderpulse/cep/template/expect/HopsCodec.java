package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import java.io.IOException;
import java.util.Map;

/** Binary form of {@link HopsCell}. */
final class HopsCodec implements CellCodec<HopsCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(HopsCell cell, CellOutput out) throws IOException {
    out.number(cell.links.size());
    for (Map.Entry<String, ExpectCell> link : cell.links.entrySet()) {
      out.text(link.getKey());
      ExpectCodec.INSTANCE.write(link.getValue(), out);
    }
  }

  @Override
  public HopsCell read(CellInput in, int version) throws IOException {
    HopsCell cell = new HopsCell();
    long size = in.number();
    for (int i = 0; i < size; i++) {
      cell.links.put(in.text(), ExpectCodec.INSTANCE.read(in, ExpectCodec.INSTANCE.version()));
    }
    return cell;
  }

  @Override
  public HopsCell copy(HopsCell cell) {
    HopsCell copy = new HopsCell();
    cell.links.forEach((name, link) -> copy.links.put(name, ExpectCodec.INSTANCE.copy(link)));
    return copy;
  }
}
