package io.orderpulse.cep.template.expect;

import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.CellInput;
import io.orderpulse.cep.judge.CellOutput;
import java.io.IOException;
import java.util.List;

/** Binary form of {@link ExpectCell}: a byte of flags, then what they say is there. */
final class ExpectCodec implements CellCodec<ExpectCell> {

  static final ExpectCodec INSTANCE = new ExpectCodec();

  private static final int STARTED = 1;
  private static final int OVER = 2;
  private static final int ENDED = 4;
  private static final int LATEST = 8;
  private static final int ACTIVE = 16;
  private static final int SOME_END = 32;

  private static final int OPEN = 1;
  private static final int VALUES = 2;
  private static final int STEP_SHIFT = 2;

  @Override
  public int version() {
    return 1;
  }

  @Override
  public void write(ExpectCell cell, CellOutput out) throws IOException {
    boolean some = cell.lastEnd == ExpectCell.SOME_END;
    boolean ended = cell.lastEnd != ExpectCell.NO_END && !some;
    out.number(
        (cell.started ? STARTED : 0)
            | (cell.over ? OVER : 0)
            | (ended ? ENDED : 0)
            | (some ? SOME_END : 0)
            | (cell.latest == null ? 0 : LATEST)
            | (cell.active.isEmpty() ? 0 : ACTIVE));
    if (ended) {
      out.time(cell.lastEnd);
    }
    if (cell.latest != null) {
      out.evidence(cell.latest);
    }
    if (!cell.active.isEmpty()) {
      out.number(cell.active.size());
      for (Expectation x : cell.active) {
        write(x, out);
      }
    }
  }

  private static void write(Expectation x, CellOutput out) throws IOException {
    boolean values = !x.values.isEmpty();
    out.number((x.open ? OPEN : 0) | (values ? VALUES : 0) | (x.step << STEP_SHIFT));
    out.evidence(x.start);
    if (values) {
      out.value(x.values);
    }
  }

  @Override
  public ExpectCell read(CellInput in, int version) throws IOException {
    ExpectCell cell = new ExpectCell();
    int flags = (int) in.number();
    cell.started = (flags & STARTED) != 0;
    cell.over = (flags & OVER) != 0;
    if ((flags & ENDED) != 0) {
      cell.lastEnd = in.time();
    } else if ((flags & SOME_END) != 0) {
      cell.lastEnd = ExpectCell.SOME_END;
    }
    if ((flags & LATEST) != 0) {
      cell.latest = in.evidence();
    }
    int active = (flags & ACTIVE) == 0 ? 0 : (int) in.number();
    for (int i = 0; i < active; i++) {
      cell.add(read(in));
    }
    return cell;
  }

  @SuppressWarnings("unchecked")
  private static Expectation read(CellInput in) throws IOException {
    int flags = (int) in.number();
    io.orderpulse.events.record.Evidence start = in.evidence();
    List<Object> values = (flags & VALUES) == 0 ? List.of() : (List<Object>) in.value();
    Expectation x = new Expectation(start, values);
    x.open = (flags & OPEN) != 0;
    x.step = flags >>> STEP_SHIFT;
    return x;
  }

  @Override
  public ExpectCell copy(ExpectCell cell) {
    ExpectCell copy = new ExpectCell();
    copy.started = cell.started;
    copy.over = cell.over;
    copy.lastEnd = cell.lastEnd;
    copy.latest = cell.latest;
    cell.active.forEach(x -> copy.add(x.copy()));
    return copy;
  }
}
