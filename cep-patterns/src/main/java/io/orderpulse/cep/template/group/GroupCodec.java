package io.orderpulse.cep.template.group;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import java.io.IOException;

/** Binary form of {@link GroupCell}. */
final class GroupCodec implements CellCodec<GroupCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(GroupCell cell, CellOutput out) throws IOException {
    out.number(cell.items.size());
    for (GroupItem item : cell.items.values()) {
      out.text(item.name);
      out.evidence(item.from);
      out.evidence(item.until);
      CellParts.writeTime(item.ends, out);
      CellParts.writeLevel(item.level, out);
    }
  }

  @Override
  public GroupCell read(CellInput in, int version) throws IOException {
    CellParts.check("group", version, version());
    GroupCell cell = new GroupCell();
    long size = in.number();
    for (int i = 0; i < size; i++) {
      GroupItem item = new GroupItem(in.text());
      item.from = in.evidence();
      item.until = in.evidence();
      item.ends = CellParts.readTime(in);
      item.level = CellParts.readLevel(in);
      cell.items.put(item.name, item);
    }
    return cell;
  }

  @Override
  public GroupCell copy(GroupCell cell) {
    GroupCell copy = new GroupCell();
    for (GroupItem item : cell.items.values()) {
      GroupItem other = new GroupItem(item.name);
      other.from = item.from;
      other.until = item.until;
      other.ends = item.ends;
      other.level = CellParts.copyLevel(item.level);
      copy.items.put(item.name, other);
    }
    return copy;
  }
}
