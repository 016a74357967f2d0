package io.orderpulse.cep.template.count;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import io.orderpulse.cep.judge.CellParts;
import io.orderpulse.cep.judge.Level;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Binary form of {@link CountCell}. */
final class CountCodec implements CellCodec<CountCell> {

  private static final int COUNTS = 1;
  private static final int ORDER = 2;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(CountCell cell, CellOutput out) throws IOException {
    out.value(cell.limit);
    out.evidence(cell.limitBy);
    out.number(cell.things.size());
    for (CountThing thing : cell.things.values()) {
      write(thing, out);
    }
    out.number(cell.groups.size());
    for (String anchor : cell.groups.keySet()) {
      CountGroup group = cell.groups.get(anchor);
      out.text(anchor);
      out.time(group.since);
      out.bool(group.over);
      CellParts.writeLevel(group.level, out);
      out.number(group.missed.size());
      for (Map.Entry<String, Level> missed : group.missed.entrySet()) {
        out.text(missed.getKey());
        CellParts.writeLevel(missed.getValue(), out);
      }
    }
  }

  private static void write(CountThing thing, CellOutput out) throws IOException {
    boolean order = thing.added == null && thing.removed == null;
    out.number((thing.counts ? COUNTS : 0) | (order ? ORDER : 0));
    out.text(thing.id);
    out.time(thing.at);
    out.evidence(thing.first);
    out.text(thing.group);
    out.value(thing.amount);
    if (!order) {
      out.evidence(thing.added);
      out.evidence(thing.removed);
      return;
    }
    out.number(thing.revision);
    CellParts.writeTime(thing.due, out);
    out.text(thing.channel);
    out.text(thing.warehouse);
    out.text(thing.tier);
    out.number(thing.waybills.size());
    for (String waybill : thing.waybills) {
      out.text(waybill);
    }
  }

  @Override
  public CountCell read(CellInput in, int version) throws IOException {
    CellParts.check("count-window", version, version());
    CountCell cell = new CountCell();
    cell.limit = (BigDecimal) in.value();
    cell.limitBy = in.evidence();
    long things = in.number();
    for (int i = 0; i < things; i++) {
      CountThing thing = thing(in);
      cell.things.put(thing.id, thing);
    }
    long groups = in.number();
    for (int i = 0; i < groups; i++) {
      String anchor = in.text();
      CountGroup group = new CountGroup();
      group.since = in.time();
      group.over = in.bool();
      group.level = CellParts.readLevel(in);
      long missed = in.number();
      for (int m = 0; m < missed; m++) {
        group.missed.put(in.text(), CellParts.readLevel(in));
      }
      cell.groups.put(anchor, group);
    }
    return cell;
  }

  private static CountThing thing(CellInput in) throws IOException {
    long flags = in.number();
    CountThing thing = new CountThing(in.text());
    thing.counts = (flags & COUNTS) != 0;
    thing.at = in.time();
    thing.first = in.evidence();
    thing.group = in.text();
    thing.amount = (BigDecimal) in.value();
    if ((flags & ORDER) == 0) {
      thing.added = in.evidence();
      thing.removed = in.evidence();
      return thing;
    }
    thing.revision = in.number();
    thing.due = CellParts.readTime(in);
    thing.channel = in.text();
    thing.warehouse = in.text();
    thing.tier = in.text();
    int size = (int) in.number();
    List<String> waybills = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      waybills.add(in.text());
    }
    thing.waybills = waybills;
    return thing;
  }

  @Override
  public CountCell copy(CountCell cell) {
    CountCell copy = new CountCell();
    copy.limit = cell.limit;
    copy.limitBy = cell.limitBy;
    cell.things.forEach((id, thing) -> copy.things.put(id, thing.copy()));
    cell.groups.forEach(
        (anchor, group) -> {
          CountGroup other = new CountGroup();
          other.since = group.since;
          other.over = group.over;
          other.level = CellParts.copyLevel(group.level);
          group.missed.forEach((id, level) -> other.missed.put(id, CellParts.copyLevel(level)));
          copy.groups.put(anchor, other);
        });
    return copy;
  }
}
