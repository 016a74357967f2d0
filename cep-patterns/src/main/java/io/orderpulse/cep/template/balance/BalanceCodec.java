package io.orderpulse.cep.template.balance;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import io.orderpulse.events.record.Evidence;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Binary form of {@link BalanceCell}. */
final class BalanceCodec implements CellCodec<BalanceCell> {

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(BalanceCell cell, CellOutput out) throws IOException {
    out.value(cell.counted);
    if (cell.counted != null) {
      out.time(cell.asOf);
      out.evidence(cell.countedBy);
    }
    write(cell.movements, out);
    out.number(cell.holders.size());
    for (Holder holder : cell.holders.values()) {
      out.text(holder.name);
      out.text(holder.order);
      out.value(holder.worth);
      write(holder.movements, out);
    }
    out.number(cell.affected.size());
    for (String order : cell.affected) {
      out.text(order);
    }
    CellParts.writeLevel(cell.level, out);
  }

  private static void write(List<Movement> movements, CellOutput out) throws IOException {
    out.number(movements.size());
    for (Movement movement : movements) {
      out.evidence(movement.event());
      CellParts.writeEnum(movement.kind(), out);
      out.value(movement.amount());
    }
  }

  @Override
  public BalanceCell read(CellInput in, int version) throws IOException {
    CellParts.check("balance", version, version());
    BalanceCell cell = new BalanceCell();
    cell.counted = (BigDecimal) in.value();
    if (cell.counted != null) {
      cell.asOf = in.time();
      cell.countedBy = in.evidence();
    }
    read(cell.movements, in);
    long holders = in.number();
    for (int i = 0; i < holders; i++) {
      Holder holder = new Holder(in.text());
      holder.order = in.text();
      holder.worth = (BigDecimal) in.value();
      read(holder.movements, in);
      cell.holders.put(holder.name, holder);
    }
    int affected = (int) in.number();
    cell.affected = new ArrayList<>(affected);
    for (int i = 0; i < affected; i++) {
      cell.affected.add(in.text());
    }
    cell.level = CellParts.readLevel(in);
    return cell;
  }

  private static void read(List<Movement> movements, CellInput in) throws IOException {
    long size = in.number();
    for (int i = 0; i < size; i++) {
      Evidence event = in.evidence();
      Movement.Kind kind = CellParts.readEnum(Movement.Kind.values(), in);
      movements.add(new Movement(event, kind, (BigDecimal) in.value()));
    }
  }

  @Override
  public BalanceCell copy(BalanceCell cell) {
    BalanceCell copy = new BalanceCell();
    copy.counted = cell.counted;
    copy.asOf = cell.asOf;
    copy.countedBy = cell.countedBy;
    copy.movements.addAll(cell.movements);
    cell.holders.forEach(
        (name, holder) -> {
          Holder other = new Holder(name);
          other.order = holder.order;
          other.worth = holder.worth;
          other.movements.addAll(holder.movements);
          copy.holders.put(name, other);
        });
    copy.affected = cell.affected;
    copy.level = CellParts.copyLevel(cell.level);
    return copy;
  }
}
