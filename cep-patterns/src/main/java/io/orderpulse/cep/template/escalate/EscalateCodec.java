package io.orderpulse.cep.template.escalate;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import io.orderpulse.cep.judge.Table;
import java.io.IOException;

/** Binary form of {@link EscalateCell}. */
final class EscalateCodec implements CellCodec<EscalateCell> {

  private static final int HOLDS = 1;
  private static final int ACTIVE = 2;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(EscalateCell cell, CellOutput out) throws IOException {
    out.number((cell.holds ? HOLDS : 0) | (cell.active ? ACTIVE : 0));
    out.number(cell.revision);
    out.number(cell.reached);
    out.evidence(cell.from);
    out.evidence(cell.until);
    out.evidence(cell.last);
    CellParts.writeTime(cell.anchor, out);
    CellParts.writeTime(cell.next == Table.NEVER ? null : (Long) cell.next, out);
    CellParts.writeLevel(cell.level, out);
  }

  @Override
  public EscalateCell read(CellInput in, int version) throws IOException {
    CellParts.check("escalate", version, version());
    EscalateCell cell = new EscalateCell();
    long flags = in.number();
    cell.holds = (flags & HOLDS) != 0;
    cell.active = (flags & ACTIVE) != 0;
    cell.revision = in.number();
    cell.reached = (int) in.number();
    cell.from = in.evidence();
    cell.until = in.evidence();
    cell.last = in.evidence();
    cell.anchor = CellParts.readTime(in);
    Long next = CellParts.readTime(in);
    cell.next = next == null ? Table.NEVER : next;
    cell.level = CellParts.readLevel(in);
    return cell;
  }

  @Override
  public EscalateCell copy(EscalateCell cell) {
    EscalateCell copy = new EscalateCell();
    copy.holds = cell.holds;
    copy.active = cell.active;
    copy.revision = cell.revision;
    copy.reached = cell.reached;
    copy.from = cell.from;
    copy.until = cell.until;
    copy.last = cell.last;
    copy.anchor = cell.anchor;
    copy.next = cell.next;
    copy.level = CellParts.copyLevel(cell.level);
    return copy;
  }
}
