package io.orderpulse.cep.template.deadline;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import java.io.IOException;

/** Binary form of {@link DeadlineCell}. */
final class DeadlineCodec implements CellCodec<DeadlineCell> {

  private static final int HOLDS = 1;
  private static final int TERMINAL = 2;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(DeadlineCell cell, CellOutput out) throws IOException {
    out.number((cell.holds ? HOLDS : 0) | (cell.terminal ? TERMINAL : 0));
    out.number(cell.revision);
    out.number(cell.items.size());
    for (String name : cell.items.keySet()) {
      out.text(name);
      write(cell.items.get(name), out);
    }
  }

  private static void write(DeadlineItem item, CellOutput out) throws IOException {
    CellParts.writeTime(item.base, out);
    CellParts.writeTime(item.over, out);
    out.evidence(item.first);
    out.evidence(item.last);
    out.evidence(item.from);
    out.evidence(item.until);
    CellParts.writeLevel(item.level, out);
  }

  @Override
  public DeadlineCell read(CellInput in, int version) throws IOException {
    CellParts.check("deadline", version, version());
    DeadlineCell cell = new DeadlineCell();
    long flags = in.number();
    cell.holds = (flags & HOLDS) != 0;
    cell.terminal = (flags & TERMINAL) != 0;
    cell.revision = in.number();
    long size = in.number();
    for (int i = 0; i < size; i++) {
      String name = in.text();
      DeadlineItem item = new DeadlineItem(name);
      item.base = CellParts.readTime(in);
      item.over = CellParts.readTime(in);
      item.first = in.evidence();
      item.last = in.evidence();
      item.from = in.evidence();
      item.until = in.evidence();
      item.level = CellParts.readLevel(in);
      cell.items.put(name, item);
    }
    return cell;
  }

  @Override
  public DeadlineCell copy(DeadlineCell cell) {
    DeadlineCell copy = new DeadlineCell();
    copy.holds = cell.holds;
    copy.terminal = cell.terminal;
    copy.revision = cell.revision;
    cell.items.forEach(
        (name, item) -> {
          DeadlineItem other = new DeadlineItem(name);
          other.base = item.base;
          other.over = item.over;
          other.first = item.first;
          other.last = item.last;
          other.from = item.from;
          other.until = item.until;
          other.level = CellParts.copyLevel(item.level);
          copy.items.put(name, other);
        });
    return copy;
  }
}
