package io.orderpulse.cep.engine;

import io.orderpulse.cep.fact.flink.OrderContextSerializer;
import io.orderpulse.cep.fact.flink.WaybillContextSerializer;
import io.orderpulse.cep.judge.CellCodec;
import io.orderpulse.cep.judge.Mark;
import io.orderpulse.cep.judge.Note;
import io.orderpulse.cep.judge.Noted;
import io.orderpulse.cep.judge.Table;
import io.orderpulse.cep.roster.RosterCodec;
import io.orderpulse.cep.template.TemplateKind;
import io.orderpulse.cep.template.Templates;
import io.orderpulse.cep.time.Clocked;
import io.orderpulse.cep.verdict.SubjectFacts;
import java.io.IOException;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * The binary form of a key's state. The first byte is the format's version, each cell has that of
 * its template; a reader knows every version ever written.
 *
 * <pre>
 *   version · touched · timer · context? · subject? · contexts* · marks* · slots* · roster?
 *   slot = code · template · cell version · rule version · cell · (mark · clauses · values)*
 * </pre>
 */
final class KeyCellsSerializer extends TypeSerializerSingleton<KeyCells> {

  static final KeyCellsSerializer INSTANCE = new KeyCellsSerializer();

  @Serial private static final long serialVersionUID = 1L;

  private static final int VERSION = 2;

  private static final int CONTEXT = 1;
  private static final int SUBJECT = 2;
  private static final int CONTEXTS = 4;
  private static final int MARKS = 8;
  private static final int TIMER = 16;
  private static final int ROSTER = 32; // since version 2

  private static final int LATE = 1;
  private static final int ORDER = 2;
  private static final int WAYBILL = 4;

  @Override
  public void serialize(KeyCells cells, DataOutputView raw) throws IOException {
    raw.writeByte(VERSION);
    raw.writeLong(cells.touched);
    CellWriter out = new CellWriter(raw, cells.touched);
    Places<Mark> marks = marks(cells);
    boolean subject = cells.subject != SubjectFacts.NONE;
    boolean timer = cells.timer != KeyCells.NO_TIMER;
    raw.writeByte(
        (cells.context == null ? 0 : CONTEXT)
            | (subject ? SUBJECT : 0)
            | (cells.contexts.isEmpty() ? 0 : CONTEXTS)
            | (marks.things().isEmpty() ? 0 : MARKS)
            | (timer ? TIMER : 0)
            | (cells.roster == null ? 0 : ROSTER));
    if (timer) {
      out.time(cells.timer);
    }
    if (cells.context != null) {
      mark(cells.context, out);
    }
    if (subject) {
      SubjectBytes.write(cells.subject, out);
    }
    if (!marks.things().isEmpty()) {
      out.number(marks.things().size());
      for (Mark mark : marks.things()) {
        mark(mark, out);
      }
    }
    if (!cells.contexts.isEmpty()) {
      out.number(cells.contexts.size());
      for (Mark mark : cells.contexts) {
        out.number(marks.of(mark));
      }
    }
    out.number(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      slot(cells.slot(i), marks, out);
    }
    if (cells.roster != null) {
      RosterCodec.write(cells.roster, out, marks::of);
    }
  }

  /** The marks that wait, each once. */
  private static Places<Mark> marks(KeyCells cells) {
    Places<Mark> marks = Places.ofSame();
    cells.contexts.forEach(marks::add);
    for (int i = 0; i < cells.size(); i++) {
      for (Noted noted : cells.slot(i).pending) {
        marks.addNew(noted.mark());
      }
    }
    if (cells.roster != null) {
      cells.roster.marks().forEach(marks::addNew);
    }
    return marks;
  }

  private static void mark(Mark mark, CellWriter out) throws IOException {
    out.raw()
        .writeByte(
            (mark.late() ? LATE : 0)
                | (mark.order() == null ? 0 : ORDER)
                | (mark.waybill() == null ? 0 : WAYBILL));
    out.evidence(mark.evidence());
    if (mark.late()) {
      out.time(mark.seenAt());
    }
    if (mark.order() != null) {
      OrderContextSerializer.INSTANCE.serialize(mark.order(), out.raw());
    }
    if (mark.waybill() != null) {
      WaybillContextSerializer.INSTANCE.serialize(mark.waybill(), out.raw());
    }
  }

  @SuppressWarnings("unchecked")
  private static void slot(Slot slot, Places<Mark> marks, CellWriter out) throws IOException {
    CellCodec<Object> codec = (CellCodec<Object>) slot.kind.codec();
    out.raw().writeInt(slot.code);
    out.raw().writeByte(slot.kind.number());
    out.raw().writeByte(codec.version());
    boolean quiet = slot.next == Table.NEVER;
    out.number((long) slot.version << 1 | (quiet ? 1 : 0));
    codec.write(slot.cell, out);
    out.number(slot.pending.size());
    for (Noted noted : slot.pending) {
      boolean values = !noted.note().values().isEmpty();
      out.number(marks.of(noted.mark()));
      out.number((long) noted.note().clauses() << 1 | (values ? 1 : 0));
      if (values) {
        out.value(noted.note().values());
      }
    }
  }

  @Override
  public KeyCells deserialize(DataInputView raw) throws IOException {
    int version = raw.readUnsignedByte();
    if (version < 1 || version > VERSION) {
      throw new IOException(
          "the rules' state is of format "
              + version
              + ", which this version of the job does not know; it knows 1 to "
              + VERSION);
    }
    long touched = raw.readLong();
    CellReader in = new CellReader(raw, touched);
    int flags = raw.readUnsignedByte();
    KeyCells cells = new KeyCells();
    cells.touched = touched;
    cells.timer = (flags & TIMER) == 0 ? KeyCells.NO_TIMER : in.time();
    cells.context = (flags & CONTEXT) == 0 ? null : mark(in);
    cells.subject = (flags & SUBJECT) == 0 ? SubjectFacts.NONE : SubjectBytes.read(in);
    Mark[] marks = new Mark[(flags & MARKS) == 0 ? 0 : (int) in.number()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = mark(in);
    }
    int contexts = (flags & CONTEXTS) == 0 ? 0 : (int) in.number();
    for (int i = 0; i < contexts; i++) {
      cells.contexts.add(marks[(int) in.number()]);
    }
    int slots = (int) in.number();
    for (int i = 0; i < slots; i++) {
      cells.add(slot(marks, in));
    }
    if ((flags & ROSTER) != 0) {
      cells.roster = RosterCodec.read(in, place -> marks[place]);
    }
    return cells;
  }

  private static Mark mark(CellReader in) throws IOException {
    int flags = in.raw().readUnsignedByte();
    return new Mark(
        in.evidence(),
        (flags & LATE) == 0 ? Clocked.ON_TIME : in.time(),
        (flags & ORDER) == 0 ? null : OrderContextSerializer.INSTANCE.deserialize(in.raw()),
        (flags & WAYBILL) == 0 ? null : WaybillContextSerializer.INSTANCE.deserialize(in.raw()));
  }

  @SuppressWarnings("unchecked")
  private static Slot slot(Mark[] marks, CellReader in) throws IOException {
    int code = in.raw().readInt();
    TemplateKind<?, ?> kind = Templates.of(in.raw().readUnsignedByte());
    int cellVersion = in.raw().readUnsignedByte();
    long version = in.number();
    Object cell = kind.codec().read(in, cellVersion);
    int waiting = (int) in.number();
    List<Noted> pending = waiting == 0 ? List.of() : new ArrayList<>(waiting);
    for (int i = 0; i < waiting; i++) {
      Mark mark = marks[(int) in.number()];
      long clauses = in.number();
      List<Object> values = (clauses & 1) == 0 ? List.of() : (List<Object>) in.value();
      int bits = (int) (clauses >> 1);
      pending.add(new Noted(mark, values.isEmpty() ? Note.of(bits) : new Note(bits, values)));
    }
    Slot slot = new Slot(code, kind, (int) (version >> 1), cell, pending);
    slot.next = (version & 1) == 0 ? Slot.UNKNOWN : Table.NEVER;
    return slot;
  }

  @Override
  @SuppressWarnings("unchecked")
  public KeyCells copy(KeyCells from) {
    KeyCells copy = new KeyCells();
    for (int i = 0; i < from.size(); i++) {
      Slot slot = from.slot(i);
      CellCodec<Object> codec = (CellCodec<Object>) slot.kind.codec();
      Slot twin =
          new Slot(
              slot.code,
              slot.kind,
              slot.version,
              codec.copy(slot.cell),
              slot.pending.isEmpty() ? List.of() : new ArrayList<>(slot.pending));
      twin.next = slot.next;
      copy.add(twin);
    }
    copy.context = from.context;
    copy.subject = from.subject;
    copy.contexts.addAll(from.contexts);
    copy.roster = from.roster == null ? null : from.roster.copy();
    copy.edition = from.edition;
    copy.touched = from.touched;
    copy.timer = from.timer;
    return copy;
  }

  @Override
  public KeyCells copy(KeyCells from, KeyCells reuse) {
    return copy(from);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  @Override
  public KeyCells deserialize(KeyCells reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public KeyCells createInstance() {
    return new KeyCells();
  }

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<KeyCells> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Names the serializer in savepoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<KeyCells> {
    public Snapshot() {
      super(() -> INSTANCE);
    }
  }
}
