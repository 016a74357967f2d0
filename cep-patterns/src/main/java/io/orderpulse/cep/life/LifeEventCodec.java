package io.orderpulse.cep.life;

import io.orderpulse.cep.life.LifeEvent.Kind;
import io.orderpulse.cep.life.LifeEvent.To;
import io.orderpulse.events.record.Resolution;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Binary form of what stages tell each other. */
final class LifeEventCodec {

  private LifeEventCodec() {}

  static void write(LifeEvent e, DataOutput out) throws IOException {
    Bytes.constant(e.to(), out);
    Bytes.text(e.key(), out);
    Bytes.constant(e.kind(), out);
    Bytes.text(e.dedupKey(), out);
    Bytes.number(e.episode(), out);
    Bytes.number(e.at(), out);
    Bytes.number(e.time(), out);
    Bytes.number(e.until(), out);
    Bytes.number(e.level(), out);
    AnomalyCodec.optional(e.anomaly(), out);
    out.writeBoolean(e.handling() != null);
    if (e.handling() != null) {
      HandlingCodec.write(e.handling(), out);
    }
    Bytes.text(e.origin(), out);
    Bytes.text(e.by(), out);
    Bytes.text(e.root(), out);
    Bytes.constant(e.resolution(), out);
    AnomalyCodec.evidence(e.evidence(), out);
    Bytes.texts(e.refs(), out);
  }

  static LifeEvent read(DataInput in) throws IOException {
    return new LifeEvent(
        Bytes.constant(To.values(), in),
        Bytes.text(in),
        Bytes.constant(Kind.values(), in),
        Bytes.text(in),
        Bytes.number(in),
        Bytes.number(in),
        Bytes.number(in),
        Bytes.number(in),
        (int) Bytes.number(in),
        AnomalyCodec.optional(in),
        in.readBoolean() ? HandlingCodec.read(in) : null,
        Bytes.text(in),
        Bytes.text(in),
        Bytes.text(in),
        Bytes.constant(Resolution.values(), in),
        AnomalyCodec.evidence(in),
        Bytes.texts(in));
  }

  static void all(List<LifeEvent> events, DataOutput out) throws IOException {
    Bytes.number(events.size(), out);
    for (LifeEvent e : events) {
      write(e, out);
    }
  }

  static List<LifeEvent> all(DataInput in) throws IOException {
    List<LifeEvent> events = new ArrayList<>();
    for (long left = Bytes.number(in); left > 0; left--) {
      events.add(read(in));
    }
    return events;
  }
}
