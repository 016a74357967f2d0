package io.orderpulse.cep.life;

import io.orderpulse.cep.fact.flink.Compact;
import io.orderpulse.events.Origin;
import io.orderpulse.events.record.Anomaly;
import io.orderpulse.events.record.Evidence;
import io.orderpulse.events.record.Light;
import io.orderpulse.events.record.Resolution;
import io.orderpulse.events.record.Severity;
import io.orderpulse.events.record.Status;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Binary form of an anomaly. Part of the forms of its users, which have versions. */
final class AnomalyCodec {

  private AnomalyCodec() {}

  /** An anomaly or null. */
  static void optional(Anomaly a, DataOutput out) throws IOException {
    out.writeBoolean(a != null);
    if (a != null) {
      write(a, out);
    }
  }

  static Anomaly optional(DataInput in) throws IOException {
    return in.readBoolean() ? read(in) : null;
  }

  private static void write(Anomaly a, DataOutput out) throws IOException {
    Bytes.text(a.dedupKey(), out);
    Bytes.number(a.episode(), out);
    Bytes.number(a.seq(), out);
    Bytes.constant(a.status(), out);
    Bytes.number(a.level(), out);
    Bytes.constant(a.severity(), out);
    Bytes.constant(a.light(), out);
    Bytes.text(a.rule().id(), out);
    Bytes.number(a.rule().version(), out);
    Bytes.names(a.rule().params(), out);
    subject(a.subject(), out);
    times(a.times(), out);
    text(a.text().zh(), out);
    text(a.text().en(), out);
    out.writeBoolean(a.measure() != null);
    if (a.measure() != null) {
      Compact.decimal(a.measure().value(), out);
      Bytes.text(a.measure().unit(), out);
      Compact.decimal(a.measure().threshold(), out);
    }
    Bytes.number(a.impact().orders(), out);
    Compact.decimal(a.impact().amountCny(), out);
    evidence(a.evidence(), out);
    Bytes.text(a.owner().role(), out);
    Bytes.text(a.owner().nextRole(), out);
    Bytes.optional(a.owner().nextEscalationAt(), out);
    Bytes.texts(a.actions(), out);
    out.writeBoolean(a.notifies());
    Bytes.text(a.suppressedBy(), out);
    Bytes.text(a.root(), out);
    Bytes.text(a.groupKey(), out);
    Bytes.constant(a.resolution(), out);
    Bytes.number(a.flaps(), out);
    Bytes.text(a.run() == null ? null : a.run().mode(), out);
    Bytes.number(a.links().size(), out);
    for (Anomaly.Link link : a.links()) {
      Bytes.text(link.rel(), out);
      Bytes.text(link.href(), out);
    }
    Bytes.number(a.time(), out);
  }

  private static Anomaly read(DataInput in) throws IOException {
    return new Anomaly(
        Bytes.text(in),
        Bytes.number(in),
        (int) Bytes.number(in),
        Bytes.constant(Status.values(), in),
        (int) Bytes.number(in),
        Bytes.constant(Severity.values(), in),
        Bytes.constant(Light.values(), in),
        new Anomaly.RuleRef(Bytes.text(in), (int) Bytes.number(in), Bytes.names(in)),
        subject(in),
        times(in),
        new Anomaly.Texts(text(in), text(in)),
        in.readBoolean()
            ? new Anomaly.Measure(Compact.decimal(in), Bytes.text(in), Compact.decimal(in))
            : null,
        new Anomaly.Impact((int) Bytes.number(in), Compact.decimal(in)),
        evidence(in),
        new Anomaly.Owner(Bytes.text(in), Bytes.text(in), Bytes.optional(in)),
        Bytes.texts(in),
        in.readBoolean(),
        Bytes.text(in),
        Bytes.text(in),
        Bytes.text(in),
        Bytes.constant(Resolution.values(), in),
        (int) Bytes.number(in),
        run(Bytes.text(in)),
        links(in),
        Bytes.number(in));
  }

  private static Anomaly.Run run(String mode) {
    return mode == null ? null : new Anomaly.Run(mode);
  }

  private static List<Anomaly.Link> links(DataInput in) throws IOException {
    List<Anomaly.Link> links = new ArrayList<>();
    for (long left = Bytes.number(in); left > 0; left--) {
      links.add(new Anomaly.Link(Bytes.text(in), Bytes.text(in)));
    }
    return links;
  }

  private static void subject(Anomaly.Subject s, DataOutput out) throws IOException {
    Bytes.text(s.type(), out);
    Bytes.text(s.id(), out);
    Bytes.texts(s.orderIds(), out);
    Bytes.text(s.channel(), out);
    Bytes.text(s.warehouse(), out);
    Bytes.text(s.tier(), out);
  }

  private static Anomaly.Subject subject(DataInput in) throws IOException {
    return new Anomaly.Subject(
        Bytes.text(in),
        Bytes.text(in),
        Bytes.texts(in),
        Bytes.text(in),
        Bytes.text(in),
        Bytes.text(in));
  }

  private static void times(Anomaly.Times t, DataOutput out) throws IOException {
    Bytes.optional(t.conditionTrue(), out);
    Bytes.optional(t.opened(), out);
    Bytes.optional(t.due(), out);
    Bytes.optional(t.detected(), out);
    Bytes.optional(t.watermark(), out);
  }

  private static Anomaly.Times times(DataInput in) throws IOException {
    return new Anomaly.Times(
        Bytes.optional(in),
        Bytes.optional(in),
        Bytes.optional(in),
        Bytes.optional(in),
        Bytes.optional(in));
  }

  private static void text(Anomaly.Text t, DataOutput out) throws IOException {
    Bytes.text(t.name(), out);
    Bytes.text(t.summary(), out);
    Bytes.text(t.expected(), out);
    Bytes.text(t.observed(), out);
  }

  private static Anomaly.Text text(DataInput in) throws IOException {
    return new Anomaly.Text(Bytes.text(in), Bytes.text(in), Bytes.text(in), Bytes.text(in));
  }

  static void evidence(List<Evidence> pieces, DataOutput out) throws IOException {
    Bytes.number(pieces.size(), out);
    for (Evidence piece : pieces) {
      Bytes.text(piece.source(), out);
      Bytes.text(piece.id(), out);
      Bytes.text(piece.type(), out);
      Bytes.number(piece.time(), out);
      out.writeBoolean(piece.origin() != null);
      if (piece.origin() != null) {
        Bytes.text(piece.origin().topic(), out);
        Bytes.number(piece.origin().partition(), out);
        Bytes.number(piece.origin().offset(), out);
      }
    }
  }

  static List<Evidence> evidence(DataInput in) throws IOException {
    List<Evidence> pieces = new ArrayList<>();
    for (long left = Bytes.number(in); left > 0; left--) {
      pieces.add(
          new Evidence(
              Bytes.text(in),
              Bytes.text(in),
              Bytes.text(in),
              Bytes.number(in),
              in.readBoolean()
                  ? new Origin(Bytes.text(in), (int) Bytes.number(in), Bytes.number(in))
                  : null));
    }
    return pieces;
  }
}
